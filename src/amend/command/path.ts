import { type CitationPath, divisionTypes } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import type { Quoted } from '../payload.ts';

const lowest = (path: CitationPath) => divisionTypes.findLastIndex((level) => path[level] !== undefined);
const highest = (path: CitationPath) => divisionTypes.findIndex((level) => path[level] !== undefined);

/**
 * A place with the levels above it that the sentence names elsewhere: "khoản 1; bổ sung khoản 7 Điều 2" is
 * khoản 1 Điều 2.
 */
export function complete<T extends CitationPath>(path: T, others: readonly (CitationPath | undefined)[]): T {
  const whole: T = { ...path };
  for (const other of others) {
    if (!other || isElsewhere(whole, other)) continue;
    if (whole.attachment === undefined && other.attachment !== undefined) whole.attachment = other.attachment;
    const top = highest(whole);
    // An article is whole without the chapter around it.
    if (whole.article !== undefined && top <= divisionTypes.indexOf('article')) continue;
    for (const level of divisionTypes.slice(0, top < 0 ? divisionTypes.length : top)) {
      if (other[level] !== undefined) whole[level] = other[level];
    }
  }
  return whole;
}

/** "Bãi bỏ Phụ lục II và khoản 2 Điều 5": an appendix is in no Điều of the text, and no Điều in an appendix. */
const isElsewhere = (path: CitationPath, other: CitationPath): boolean =>
  path.attachment !== undefined
    ? path.attachment !== other.attachment
    : path.article !== undefined && /^(?:phụ\s+lục|mẫu|biểu|bảng|danh\s+mục)/iu.test(other.attachment ?? '');

/** The place around a place. */
export function above(path: CitationPath): CitationPath {
  const level = divisionTypes[lowest(path)];
  if (!level) return path;
  const { [level]: _, ...rest } = path;
  return rest;
}

/** Does a place name nothing, the text as a whole? */
export const isEmpty = (path: CitationPath) => Object.keys(path).length === 0;

/** Places of the quoted units, inside the place that the command frames. */
export function unitPaths({ units }: Pick<Quoted, 'units'>, path: CitationPath | undefined): CitationPath[] {
  return units.map(({ type, num }) => complete({ [type]: num }, [path]));
}

/** The levels that all targets share: "điểm b khoản 2 và khoản 10 Điều 28" share Điều 28. */
export function shared(targets: readonly CitationPath[]): CitationPath | undefined {
  const [first, ...others] = targets;
  if (!first) return undefined;
  const path: CitationPath = {};
  if (first.attachment !== undefined) path.attachment = first.attachment;
  for (const { type, num } of stepsOf(first)) {
    if (!others.every((other) => other[type] === num)) break;
    path[type] = num;
  }
  return isEmpty(path) ? undefined : path;
}

/** Places without those that stand there twice. */
export const distinct = <T extends CitationPath>(paths: readonly T[]): T[] => {
  const key = (path: T) =>
    JSON.stringify(Object.entries(path).toSorted(([one], [other]) => one.localeCompare(other)));
  const seen = new Map(paths.toReversed().map((path) => [key(path), path]));
  return paths.filter((path) => seen.get(key(path)) === path);
};
