import { anchorWords, divisionTypes } from './divisions.ts';
import type { CitationPath, DivisionType } from './types.ts';

/** Does an anchor name a unit or a place inside it? "dieu-5-khoan-1" is in "dieu-5", and "dieu-51" is not. */
export const isAnchorIn = (anchor: string, unit: string): boolean =>
  anchor === unit || anchor.startsWith(`${unit}-`);

/** Words that begin a step of an anchor (`assignIds`), longest first: "tieu-muc-1" is no "muc-1". */
const STEP_WORDS = Object.values(anchorWords)
  .concat('phu-luc', 'can-cu', 'de-nghi', 'mo-dau', 'khuyet', 'trich', 'doan', 'gach')
  .map((word) => word.split('-'))
  .toSorted((one, other) => other.length - one.length);

/** Of these a step may be the word alone. */
const UNNUMBERED: ReadonlySet<string> = new Set(['phu-luc', 'mo-dau']);

/**
 * The steps of an anchor, as `assignIds` put it together: "muc-iii-khoan-1-diem-dd" → "muc-iii", "khoan-1", "diem-dd". The
 * number of a unit may have parts ("diem-a-1"), and "lan-2" belongs to the step that occurs again. What an attachment is called
 * is its own first step, also where it holds such a word: "danh-muc-dieu-1" → "danh-muc", "dieu-1".
 */
export function anchorSteps(anchor: string): string[] {
  const parts = anchor.split('-');
  const wordAt = (at: number) =>
    STEP_WORDS.find((word) => word.every((part, next) => parts[at + next] === part));
  const isNumber = (at: number) => at < parts.length && parts[at] !== 'lan' && !wordAt(at);
  const steps: string[][] = [];
  for (let at = 0; at < parts.length;) {
    const word = wordAt(at);
    const end = at + (word?.length ?? 1);
    const begins = at === 0 || (word && (isNumber(end) || UNNUMBERED.has(word.join('-'))));
    if (begins) steps.push([]);
    steps.at(-1)?.push(...parts.slice(at, end));
    at = end;
  }
  return steps.map((step) => step.join('-'));
}

/** The unit around a place: "dieu-5" of "dieu-5-khoan-1"; empty for what stands in the text itself. */
export const outerAnchor = (anchor: string): string => anchorSteps(anchor).slice(0, -1).join('-');

/** The level of a step and its number, "diem-dd" → point, "dd"; nothing for what is no division. */
export function divisionStep(step: string): { type: DivisionType; num: string } | undefined {
  const type = divisionTypes.find((each) => step.startsWith(`${anchorWords[each]}-`));
  return type && { type, num: step.slice(anchorWords[type].length + 1) };
}

/** Divisions above an article may have Roman numerals; the "c" of a point is a letter. */
const isRoman = (type: DivisionType, num: string): boolean =>
  divisionTypes.indexOf(type) < divisionTypes.indexOf('article') && /^[ivxlcdm]+$/u.test(num);

/**
 * The place that an anchor names, as far as its divisions tell: "muc-iii-khoan-1-diem-dd" → section "III", clause "1",
 * point "đ". An anchor has no marks: "Phần thứ nhất" is part "thu-nhat" here.
 */
export function placeOfAnchor(anchor: string): CitationPath {
  const path: CitationPath = {};
  for (const step of anchorSteps(anchor)) {
    const { type, num } = divisionStep(step) ?? {};
    if (type && num) path[type] = isRoman(type, num) ? num.toUpperCase() : num.replaceAll('dd', 'đ');
  }
  return path;
}
