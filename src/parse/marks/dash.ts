import type { Mark, MarkKind } from './types.ts';

/** Signs before a member of a list, with those that Word's symbol fonts leave in the private use area. */
const bullets = '•·●○◦▪■‣➢✓\uF0B7\uF0A7\uF0D8\uF0FC';
/** Hyphen, dashes, minus, and the dash of a symbol font. */
const strokes = '\\-–—‒−\uF02D';

const kinds: Readonly<Record<string, MarkKind>> = { '*': 'star', '+': 'plus' };

const member = new RegExp(
  `^([${strokes}+*${bullets}])\\s*(?=[^\\s\\d${strokes}+*.])|^([${strokes}+*${bullets}])\\s+(?=\\d)`,
  'u',
);

/** Does a text begin with such a sign? */
export const dashes = new RegExp(`[${strokes}+*${bullets}]`, 'u');

/** "- ", "+ ", "• ": a member of a list without a number. */
export function dashMark(text: string): Mark | undefined {
  const match = member.exec(text);
  const printed = match?.[1] ?? match?.[2];
  if (!match || !printed) return undefined;
  return {
    kind: kinds[printed] ?? (bullets.includes(printed) ? 'bullet' : 'dash'),
    num: '',
    value: 0,
    suffix: '',
    length: match[0].length,
    regular: true,
  };
}
