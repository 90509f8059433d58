import { divisionTypes } from './divisions.ts';
import { isDivision } from './guards.ts';
import type { CitationPath, DivisionType, LexNode } from './types.ts';

/** Where a node stands, from the divisions around it, as one would cite it. */
export function placeOf(node: LexNode, ancestors: readonly LexNode[]): CitationPath {
  const path: CitationPath = {};
  for (const step of [...ancestors, node]) {
    if (step.type === 'attachment' || step.type === 'appendix') path.attachment = step.title;
    else if (isDivision(step)) path[step.type] = step.num;
  }
  return path;
}

/** A level of a place, and its number there. */
export interface Step {
  type: DivisionType;
  num: string;
}

/** The levels of a place that divisions have, largest first. */
export const stepsOf = (path: CitationPath): Step[] =>
  divisionTypes.flatMap((type) => (path[type] ? [{ type, num: path[type] }] : []));

/** Levels as citations write them, from the smallest to the largest, which is their order there. */
export const levelWords: readonly (readonly [DivisionType, string])[] = [
  ['item', 'tiết'],
  ['point', 'điểm'],
  ['clause', 'khoản'],
  ['article', 'Điều'],
  ['subsection', 'Tiểu mục'],
  ['section', 'Mục'],
  ['chapter', 'Chương'],
  ['part', 'Phần'],
];

/**
 * A place in the official order: "điểm a khoản 1 Mục III". Above an article nothing is named, since Điều
 * numbers run through the whole text; empty for the instrument itself.
 */
export function formatPlace(path: CitationPath): string {
  const words: string[] = [];
  for (const [level, word] of levelWords) {
    const num = path[level];
    if (num !== undefined && num !== '') words.push(`${word} ${num}`);
    if (level === 'article' && num !== undefined) break;
  }
  if (path.attachment) words.push(path.attachment);
  return words.join(' ');
}
