import { parseFragment } from 'parse5';
import type { VFile } from 'vfile';
import { LeftOutWords } from './left-out.ts';
import { lineNumbers } from './line-numbers.ts';
import type { LeftOut, SourceText } from './types.ts';
import { readText } from './text.ts';

/** Signs that a way of sending or writing plain text puts round the words. */
interface Transport {
  signs: RegExp;
  /** So many are no accident. */
  fewest: number;
  /** Set where they stand on most lines, or are none. */
  onMostLines?: true;
  /** The words of a sign, from what matched and its groups; none where nothing is said. */
  keep?: (sign: string, ...groups: string[]) => string;
}

/** Who sends on a letter may have written some lines above it. */
const mostLines = 0.8;

/** Words between two equal signs, in one paragraph. */
const between = (sign: string, inside: string): RegExp =>
  new RegExp(
    `(?<=^|[\\s("“])(${sign})(?=[\\p{L}\\p{N}"“(\\[])(${inside}{1,500}?)(?<=[^\\s(\\[“])\\1(?=[\\s.,;:)”"\\\\]|$)`,
    'gmu',
  );
const keepWords = (_: string, __ = '', words = ''): string => words;

/** Those that were put on last come first. */
const transports: readonly Transport[] = [
  // A letter that was answered or sent on, and a quotation of Markdown.
  { signs: /^(?:[ \t]*>)+ ?/gmu, fewest: 5, onMostLines: true },
  // The source of a page.
  {
    signs: /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}\d{0,2});/giu,
    fewest: 3,
    keep: (sign) => {
      const [node] = parseFragment(sign).childNodes;
      return node && 'value' in node ? node.value : '';
    },
  },
  // The edge of a table whose one cell a line is.
  {
    signs: /^[ \t]{0,99}\|([^|\n]*)\|?[ \t]{0,99}$|\|(?<=^[^|\n]+\|)[ \t]{0,99}$/gmu,
    fewest: 1,
    keep: (_, framed = '') => framed.trim(),
  },
];

/** Signs of Markdown: each kind is evidence for the others, since who writes one writes all. */
const markdown: readonly Transport[] = [
  // What a program says of the text above it, and the fence of a text that is shown as typed.
  { signs: /(?<![\s\S])---\n(?:[\w-]+:.*\n)+---$/gmu, fewest: 1 },
  { signs: /^ {0,3}(?:```|~~~)\w*[ \t]*$/gmu, fewest: 1 },
  { signs: /^ {0,3}#{1,6} +(?=\S)/gmu, fewest: 2 },
  // Lists before the numbers of the law: "- a) …".
  { signs: /^[ \t]*[-*•] +(?=(?:\*\*)?(?:[a-zđ]\d?\\?\)|\d{1,3}\\?\.)(?:\*\*)? )/gmu, fewest: 3 },
  { signs: between('\\*{2,3}|__', '(?:(?!\\n\\s*\\n)[^*_])'), fewest: 2, keep: keepWords },
  // A whole line, and words in it.
  {
    signs: /^[ \t]*([*_]{1,3})(?=[^\s*_][^\n]*\p{L}|[-–] ?\d)([^*_\n]{1,500})(?<=\S)\1[ \t]*$/gmu,
    fewest: 1,
    keep: keepWords,
  },
  { signs: between('[*_]', '[^*_\\n]'), fewest: 3, keep: keepWords },
  // "[Nghị định …](https://…)"; the words of a picture are none of the law.
  {
    signs: /(!?)\[([^\][\n]{0,300})\]\((?:https?:|\/|#|\.|mailto:)[^()\s]{0,500}\)/gu,
    fewest: 1,
    keep: (_, picture, words = '') => (picture ? '' : words),
  },
  { signs: /\\([!-/:-@[-`{-~]|$)/gmu, fewest: 1, keep: (_, sign = '') => sign },
];

/** How often a sign stands in a text, by how often it must to be no accident: one and more are evidence enough. */
function evidenceOf({ signs, fewest, onMostLines }: Transport, text: string): number {
  const times = text.match(signs)?.length ?? 0;
  if (onMostLines && times > 0 && times < (text.match(/^.*\S/gmu)?.length ?? 0) * mostLines) return 0;
  return times / fewest;
}

/**
 * Plain text of a file as a source, without what its way to us put round the words: the ">" of a letter, "**" and "#" of
 * Markdown, "&#273;" of a page, "|" beside a line, the number of each line. They are taken off only where they come too often
 * to be words of the law; then a message says so, and they are counted. No line comes or goes.
 */
export function readPlainText(text: string, file: VFile): SourceText {
  const signsOff = new LeftOutWords();
  let plain = withoutLineNumbers(text.replace(/\r\n?/gu, '\n'), signsOff);
  const take = ({ signs, keep }: Transport): void => {
    plain = plain.replace(signs, (sign: string, ...groups: string[]) => {
      const words = keep?.(sign, ...groups) ?? '';
      signsOff.add('transport', words === '' ? sign : sign.replace(words, ' '));
      return words;
    });
  };
  for (const transport of transports) if (evidenceOf(transport, plain) >= 1) take(transport);
  if (markdown.reduce((sum, kind) => sum + evidenceOf(kind, plain), 0) >= 1)
    for (const kind of markdown) take(kind);
  const leftOut: LeftOut[] = signsOff.list();
  const [found] = leftOut;
  if (!found) return readText(text);
  file.message(
    `The text has ${found.pieces} signs of a letter, of Markdown or of the source of a page, or numbers of lines, round its words (${found.samples.map((sign) => `"${sign}"`).join(', ')}), which were taken off. Compare a page with the print`,
    { ruleId: 'transport-signs', source: 'lex' },
  );
  return { ...readText(plain), leftOut };
}

function withoutLineNumbers(text: string, signsOff: LeftOutWords): string {
  const lines = text.split('\n');
  const numbers = lineNumbers(lines);
  if (!numbers) return text;
  return lines
    .map((line, at) => {
      const number = numbers[at] ?? '';
      signsOff.add('transport', number);
      return line.slice(number.length);
    })
    .join('\n');
}
