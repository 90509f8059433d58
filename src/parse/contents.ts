import { articleMark } from './marks/article.ts';
import { wordedMark } from './marks/worded.ts';
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
  markRepeated(written.filter((line) => !line.furniture && !line.cell));
  for (const [at, line] of written.entries()) {
    if (line.furniture || !heading.test(line.text)) continue;
    const list = written.slice(at, endOfContents(written, at + 1));
    for (const each of list.length > fewest ? list : []) each.furniture = 'running-head';
  }
}

/** So many articles one below the other, with nothing but their titles, are a list and no text. */
const fewestArticles = 2;

/**
 * Set aside a list of contents without pages, as portals put it above the text: articles from the first on, with chapters
 * and titles between them, each of which stands in the text once more.
 */
function markRepeated(written: readonly Line[]): void {
  const words = written.map(({ text }) => text.replace(/(?<![\s.…])[\s.…]+$/u, '').toLowerCase());
  const last = new Map(words.map((text, at) => [text, at]));
  const isAgain = (at: number): boolean => (last.get(words[at] ?? '') ?? 0) > at;
  for (let at = 0; at < written.length; at += 1) {
    if (articleMark(written[at]?.text ?? '')?.value !== 1 || !isAgain(at)) continue;
    let articles = 0;
    let value = 0;
    let end = at;
    for (let next = at; next < written.length && isAgain(next); next += 1) {
      const { text } = written[next] as Line;
      const article = articleMark(text);
      // An attached text counts from 1 again.
      if (article && article.value !== value + 1 && article.value !== 1) break;
      if (article) {
        articles += 1;
        ({ value } = article);
      }
      if (article || wordedMark(text)) end = next + 1;
    }
    if (articles < fewestArticles) continue;
    let start = at;
    while (start > 0 && (isAgain(start - 1) || heading.test(written[start - 1]?.text ?? ''))) start -= 1;
    for (const line of written.slice(start, end)) line.furniture = 'running-head';
    return;
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
