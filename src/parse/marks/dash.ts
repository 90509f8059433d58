import type { Mark, MarkKind } from './types.ts';

const kinds: Record<string, MarkKind> = {
  '*': 'star',
  '+': 'plus',
  '•': 'bullet',
  '·': 'bullet',
  '\uF0B7': 'bullet',
};

/** "- ", "+ ", "• ": a member of a list without a number. */
export function dashMark(text: string): Mark | undefined {
  const match = /^([-–—+*•·\uF0B7])\s*(?=[^\s\d\-–—+*.])|^([-–—+*•·\uF0B7])\s+(?=\d)/u.exec(text);
  const printed = match?.[1] ?? match?.[2];
  if (!match || !printed) return undefined;
  return {
    kind: kinds[printed] ?? 'dash',
    num: '',
    value: 0,
    suffix: '',
    length: match[0].length,
    regular: true,
  };
}
