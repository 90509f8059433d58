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
 * Set aside the lists of contents that a word processor or a portal makes ("MỤC LỤC ⏎ Chương I … 2 ⏎ Điều 1. Phạm vi … 2"): their
 * entries repeat the units of the text, and are none. An entry ends with the number of its page, or stands in the text once
 * more; a list has its name above it, or begins with an Điều 1 that stands there once more.
 */
export function markContents(lines: readonly Line[]): void {
  const list = new Contents(lines.filter((line) => line.text !== ''));
  for (let at = 0; at < list.written.length; at += 1) {
    const { start, end } = list.from(at) ?? {};
    if (start === undefined || end === undefined) continue;
    for (const each of list.written.slice(start, end)) each.furniture = 'running-head';
    at = end - 1;
  }
}

/** The lines of a text, and which of them come again below. */
class Contents {
  readonly written: readonly Line[];
  readonly #last: ReadonlyMap<string, number>;

  constructor(written: readonly Line[]) {
    this.written = written;
    this.#last = new Map(written.map(({ text }, at) => [wordsOf(text), at]));
  }

  /** The list that begins at a line, with the titles right above its first article. */
  from(at: number): { start: number; end: number } | undefined {
    const { text = '', furniture } = this.written[at] ?? {};
    if (furniture) return undefined;
    const named = heading.test(text);
    if (!named && (articleMark(text)?.value !== 1 || !this.#isAgain(at))) return undefined;
    const { end, entries } = this.#end(named ? at + 1 : at);
    if (entries < fewest) return undefined;
    if (named) return { start: at, end };
    let start = at;
    while (start > 0 && this.#isAgain(start - 1)) start -= 1;
    return { start, end };
  }

  /** Do the words of a line stand once more below it? */
  #isAgain(at: number): boolean {
    const { text = '', cell, furniture } = this.written[at] ?? {};
    if (cell || furniture) return false;
    return [text, titleOf(text)].some((words) => (this.#last.get(wordsOf(words)) ?? 0) > at);
  }

  #end(from: number): { end: number; entries: number } {
    const first = titleOf(this.written[from]?.text ?? '');
    let [end, entries, page, article] = [from, 0, 0, 0];
    // Words that are no entry may be the first ones of an entry whose page stands below.
    let isBroken = false;
    for (let at = from; at < this.written.length && at - end < longestEntry; at += 1) {
      const { text = '', furniture } = this.written[at] ?? {};
      // The text itself begins.
      if (at > from && text === first) break;
      const next = Number(entry.exec(text)?.[2] ?? Number.NaN);
      const hasPage = next >= page && next <= page + longestPart;
      const unit = articleMark(text);
      if (hasPage) [page, isBroken] = [next, false];
      else if (!furniture) {
        isBroken ||= !this.#isAgain(at);
        // An attached text counts from 1 again.
        if (!isBroken && unit && unit.value !== article + 1 && unit.value !== 1) break;
        if (isBroken || !(unit ?? wordedMark(text))) continue;
      }
      if (unit) article = unit.value;
      if (!furniture) entries += 1;
      end = at + 1;
    }
    return { end, entries };
  }
}

const wordsOf = (text: string): string => text.replace(/(?<![\s.…])[\s.…]+$/u, '').toLowerCase();

const titleOf = (text: string): string => entry.exec(text)?.[1] ?? text;
