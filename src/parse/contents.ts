import type { Line } from './types.ts';

/** The name of a list of contents, alone on its line. */
const heading = /^(?:MỤC LỤC|Mục lục|Mục Lục)$/u;

/** An entry with the number of its page: "Điều 5. Bến đò ........ 12", "Phụ lục I 40". */
const entry = /^(.*?)[\s.…_]+(\d{1,4})$/u;

/** No entry is so many pages behind the one before: "… đến năm 2030" is none. */
const longestPart = 150;
/** Fewer entries are no list of contents. */
const fewest = 2;
/** Lines without the number of a page that an entry may have before the one that has it. */
const longestEntry = 3;

/**
 * Set aside the list of contents that a word processor makes ("MỤC LỤC ⏎ Chương I … 2 ⏎ Điều 1. Phạm vi … 2"): its entries
 * repeat the units of the text, and are none.
 */
export function markContents(lines: readonly Line[]): void {
  const written = lines.filter((line) => line.text !== '');
  for (const [at, line] of written.entries()) {
    if (!heading.test(line.text)) continue;
    const list = written.slice(at, endOfContents(written, at + 1));
    for (const each of list.length > fewest ? list : []) each.furniture = 'running-head';
  }
}

function endOfContents(written: readonly Line[], from: number): number {
  const first = titleOf(written[from]?.text ?? '');
  let end = from;
  let page = 0;
  for (let at = from; at < written.length && at - end < longestEntry; at += 1) {
    const { text = '', furniture } = written[at] ?? {};
    // The text itself begins.
    if (at > from && text === first) break;
    const next = Number(entry.exec(text)?.[2] ?? Number.NaN);
    const isEntry = next >= page && next <= page + longestPart;
    if (!isEntry && !furniture) continue;
    if (isEntry) page = next;
    end = at + 1;
  }
  return end;
}

const titleOf = (text: string): string => entry.exec(text)?.[1] ?? text;
