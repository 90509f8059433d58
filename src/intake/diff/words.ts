import { diffWords } from 'diff';

/** A run of words of one text, of the other, or of both. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  words: string;
}

/** Beyond this many differences two paragraphs have nothing to do with each other: they are shown whole. */
const mostEdits = 1500;

/** Compare two paragraphs word by word. */
export function compareWords(before: string, after: string): WordChange[] {
  const parts = diffWords(before, after, { maxEditLength: mostEdits });
  if (!parts) {
    return [
      { kind: 'removed', words: before },
      { kind: 'added', words: after },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }));
}

/**
 * Where two paragraphs first differ.
 *
 * @param length how many words of each to give
 * @returns the words from the first difference on, of each; "" where one ends before
 */
export function firstDifference(
  before: string,
  after: string,
  length = 8,
): { before: string; after: string } {
  const left = before.split(' ');
  const right = after.split(' ');
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at += 1;
  const from = (words: readonly string[]) => {
    const shown = words.slice(at, at + length).join(' ');
    return words.length > at + length ? `${shown} …` : shown;
  };
  return { before: from(left), after: from(right) };
}
