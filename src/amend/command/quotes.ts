import { quoteMarks } from '../../parse/quotes.ts';

/** Words in quotation marks: offsets without the marks. */
export interface Quote {
  start: number;
  end: number;
}

const quotePattern = /“[^“”]*(?:“[^“”]*”[^“”]*)*”|"[^"]*"/gu;

/**
 * A sentence whose outer quotation marks are “ and ”, every word at its offset: "«A»", "‘‘A’’", "”A“" and "“A"" are typed too.
 * What stands between them keeps its own.
 */
export function evenQuotes(text: string): string {
  let even = text;
  let before = 0;
  for (const { start, end, step, depth } of quoteMarks(text)) {
    if (before === 0 && depth === 1)
      even = even.slice(0, start) + '“'.padStart(end - start) + even.slice(end);
    else if (step < 0 && before === 1)
      even = even.slice(0, start) + '”'.padEnd(end - start) + even.slice(end);
    before = depth;
  }
  return even;
}

/** Words in quotation marks inside a sentence. */
export function quotesOf(text: string): Quote[] {
  return Array.from(text.matchAll(quotePattern), ({ index, 0: { length } }) => ({
    start: index + 1,
    end: index + length - 1,
  }));
}

/** The sentence with quoted words blanked, so that they are not read as part of the command. */
export function maskQuotes(text: string, quotes: readonly Quote[]): string {
  let masked = text;
  // Quoted words that run on in the next paragraph are no words of the command either.
  const open = text.lastIndexOf('“');
  if (open > text.lastIndexOf('”')) masked = masked.slice(0, open + 1) + ' '.repeat(masked.length - open - 1);
  for (const { start, end } of quotes) {
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end);
  }
  return masked;
}
