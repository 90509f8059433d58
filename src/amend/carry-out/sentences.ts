import { isParent, type LexNode, type LexParent } from '../../lexast/index.ts';
import { ownParagraphs } from '../find-place.ts';
import { lineText, type Run } from '../phrases.ts';

/** A stop, and the capital of the next sentence behind it. */
const boundary = /[.!?…]["”’)]*(?=\s+["“(]?\p{Lu})/gu;
/** "TP. Hồ Chí Minh", "GS.TS. Nguyễn", "v.v. Các", "1. Tên": a stop that may end nothing. */
const abbreviation = /(?:(?<![\p{L}\p{N}])(?:\p{Lu}|TP|Tp|GS|PGS|TS|ThS|KS|BS|TX|TT|Tr|Nxb)|v\.v|^\s*\d+)$/u;

/**
 * The sentences of one paragraph, without the white space around them; `undefined` where it is not sure that a stop ends
 * one.
 */
export function sentencesOf(paragraph: LexParent): Run[] | undefined {
  const text = lineText(paragraph);
  const runs: Run[] = [];
  let start = text.length - text.trimStart().length;
  for (const { index, 0: stop } of text.matchAll(boundary)) {
    const before = text.slice(start, index);
    // A stop among quoted words is one of the quotation.
    if ((before.match(/“/gu)?.length ?? 0) > ((before + stop).match(/”/gu)?.length ?? 0)) continue;
    if (abbreviation.test(before)) return undefined;
    const end = index + stop.length;
    runs.push({ holder: paragraph, start, end });
    start = end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0);
  }
  const end = text.trimEnd().length;
  if (end > start) runs.push({ holder: paragraph, start, end });
  return runs;
}

/**
 * The n-th sentence of a unit or a paragraph; -1 is the last. Nothing where it is not there, or not sure: the stops are
 * doubtful, or units stand between the unit's own words and the end.
 */
export function findSentence(node: LexNode, count: number): Run | undefined {
  if (!isParent(node)) return undefined;
  const { paragraphs, isWhole } = ownParagraphs(node);
  if (count < 0 && !isWhole) return undefined;
  const runs: Run[] = [];
  for (const paragraph of paragraphs) {
    const own = sentencesOf(paragraph);
    if (!own) return undefined;
    runs.push(...own);
    if (count > 0 && runs.length >= count) break;
  }
  return runs.at(count < 0 ? count : count - 1);
}
