import type { Citation } from '../../cite/index.ts';
import { type CitationPath } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { complete } from './path.ts';
import type { Action } from './types.ts';
import type { Segment } from './verbs.ts';

/** Words that may stand between the places of a renumbering; whatever else does narrows it. */
const plain =
  /^(?:\s|[,;:.]|(?:và|các|của|tại|lại|thứ\s+tự|số|lần\s+lượt|tương\s+ứng|được|thành|như\s+sau|là)(?!\p{L}))*$/iu;

/**
 * "Khoản 3, khoản 4 Điều 4 được đánh số lại thành khoản 4, khoản 5": each unit with its new number. Nothing where the two
 * lists do not answer one another word for word.
 */
export function renumberingOf(
  masked: string,
  { from, end, wordAt, wordEnd, verb, word }: Segment,
  places: readonly Citation[],
): Action | undefined {
  const open = Math.min(from, wordAt);
  const own = places.filter(({ start }) => start >= open && start < end);
  const turn = /(?<!\p{L})thành(?!\p{L})/iu.exec(masked.slice(wordEnd, end));
  if (!turn) return undefined;
  const at = wordEnd + turn.index;
  const olds = own.filter(({ start }) => start < at).flatMap(({ targets }) => targets);
  const news = own.filter(({ start }) => start > at).flatMap((place) => numbersIn(masked, place));
  const between = own.reduceRight(
    (words, place) => words.slice(0, place.start) + words.slice(place.end),
    masked.slice(0, wordAt) + ' '.repeat(wordEnd - wordAt) + masked.slice(wordEnd, end),
  );
  if (olds.length === 0 || olds.length !== news.length || !plain.test(between.slice(open))) return undefined;
  const all = [...olds, ...news.map(({ place }) => place)];
  const targets = olds.map((path, index) => complete(path, all.slice(index + 1)));
  const numbers = news.map(({ place, num }, index) => {
    const target = targets[index] ?? {};
    return { place: complete(place, [...news.slice(index + 1).map((each) => each.place), target]), num };
  });
  return { verb, word, targets, phrases: [], heading: false, numbers };
}

/** The places of a citation, each with where its number is printed. */
function numbersIn(text: string, { start, end, targets }: Citation) {
  let from = start;
  return targets.flatMap((place: CitationPath) => {
    const num = stepsOf(place).at(-1)?.num;
    if (num === undefined) return [];
    const shape = new RegExp(String.raw`(?<![\p{L}\p{N}])${num}(?![\p{L}\p{N}])`, 'u');
    const found = shape.exec(text.slice(from, end));
    if (!found) return [];
    const at = from + found.index;
    from = at + num.length;
    return { place, num: { start: at, end: from } };
  });
}
