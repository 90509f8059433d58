import { beginsClosing } from './closing.ts';
import { beginsSmall } from './letters.ts';
import { basisKind } from './preamble.ts';
import { articleMark } from './marks/article.ts';
import { readMarks } from './marks/index.ts';
import { opensQuote, quoteDepth } from './quotes.ts';
import type { Line } from './types.ts';
import { endsBeforeNumber, endsClosed, endsOpen } from './words.ts';

/** "2 Khoản này được sửa đổi …", "3 Luật số 5/2031/QH19 quy định …": how a footnote of a consolidated text begins. */
const start =
  /^[[(]?(\d{1,3})[\])]?\s+(?:(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Chương trình|Kết luận|Chỉ thị)\s(?:[^.;]{0,80}\s)?số\s|Điều \d[^.;“"]{0,60}? của (?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh)[^.;“"]{0,160}(?:như sau|sau đây)|(?:Điều|Khoản|Điểm|Cụm từ|Đoạn|Tên|Mục|Chương|Phần|Phụ lục|Từ|Câu|Nội dung|Mẫu|Biểu|Tiêu đề|Tiểu mục|Các)\s(?:\S+\s)?(?:này|[“"])|Văn bản này )/u;

/**
 * "12 Khoản này được sửa đổi …", "7 8 Mẫu này được thay thế …": no law says this of itself, so it is a note whatever
 * its number; copies print the number twice, or leave one out.
 */
const tellingWords =
  '(?:(?:Tên\\s)?(?:Điều|Khoản|Điểm|Tiết|Mục|Tiểu mục|Chương|Phần|Phụ lục|Mẫu|Biểu|Đoạn|Câu|Nội dung)\\s(?:[^.;“”]{0,120}?\\s)?này|(?<!\\.\\s?)Quy định về [^.;“”]{0,120}? tại (?:Chương|Mục|Tiểu mục|Điều|Khoản|Điểm) này|(?:Cụm từ|Từ|Các cụm từ|Dấu)\\s“[^”]{1,200}”[^.;“”]{0,80}?)\\s(?:đã\\s)?(?:được|bị|hết|có hiệu lực|ngưng)\\s';
const telling = new RegExp(
  `^(?:\\d{1,3}\\s)?[[(]?(\\d{1,4})(?:[\\])]?\\s+|\\s?\\.\\s?)${tellingWords}`,
  'iu',
);

/** Do the words begin a note, whatever stands above them? */
const beginsNote = (words: string): boolean => start.test(words) || telling.test(words);

/** "67 Điều 5 Thông tư số 08/2023/TT-BLĐTBXH …": what an amending act says of its own effect, told in a note. */
const tellingAct =
  /^(?:\d{1,3}\s)?[[(]?(\d{1,4})[\])]?\s+(?:Các\s)?(?:(?:Khoản|Điều)\s\d+[^.;“"]{0,40}?\s)(?:của\s)?(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh)\s[^.;“"]{0,120}?số\s\d/u;

const acts = '(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh)';
/** "1 Luật số 32/2013/QH13 … có căn cứ ban hành như sau:": the bases of an amending act, told in a note. */
const tellingBases = new RegExp(
  `^(?:[[(]?(\\d{1,3})[\\])]?\\s+)?${acts}\\s.{0,900}?\\scó căn cứ ban hành như sau\\s*:`,
  'u',
);
/** What a note tells besides, in a paragraph without a number: of a second amendment, of another act. */
const tellsOn = new RegExp(
  `^(?:${tellingWords}|${acts}\\s.{0,900}?\\scó căn cứ ban hành như sau\\s*:|(?:Các đ|Đ)iều \\d[^.;“"]{0,60}?(?: của)? ${acts}[^.;“"]{0,600}như sau\\s*:)`,
  'u',
);

const toldOfItself = new RegExp(`^(?:[[(]?\\d{1,3}[\\])]?\\s+)?${tellingWords}`, 'u');

/** Do words among the law say of their own unit that another act changed it, as only a note does? */
export const tellsAsNote = (text: string): boolean =>
  toldOfItself.test(text) &&
  /(?:theo quy định tại|tại khoản \d|tại Điều \d|tại điểm \p{L})[^.;]{0,120}\ssố \d/u.test(text);

/** Any number before words, as a note of a form begins: "1 Ghi tên cơ quan." */
const numbered = /^[[(]?(\d{1,3})[\])]?\s+(?=[\p{L}“"(])/u;

/** What a note may begin with: its number, or the kind of the act whose bases it tells. */
const mayBegin = new RegExp(`^(?:[[(]?\\d|${acts}\\s)`, 'u');

/** No sentence by which a note is known is longer. */
const longestSentence = 1000;

/** The words from a line on to the end of their sentence or paragraph, the ends of lines undone. */
function sentenceFrom(lines: readonly Line[], from: number): string {
  let words = '';
  for (let at = from; at < lines.length && words.length < longestSentence; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (furniture) continue;
    if (text === '') break;
    words += words === '' ? text : ` ${text}`;
    if (/[.:]$/u.test(text)) break;
  }
  return words;
}

/** Characters of the longest page, with one for each line end: how many lines they are depends on the print. */
const longestPage = 8000;

/** Index of the line before which the longest page ends that begins with a line. */
function pageReach(lines: readonly Line[], from: number): number {
  let at = from;
  for (let room = longestPage; at < lines.length && room > 0; at += 1)
    room -= (lines[at]?.text.length ?? 0) + 1;
  return at;
}

/** What only a consolidated text says of itself. */
const consolidated =
  /VĂN BẢN HỢP NHẤT|VBHN-|được sửa đổi, bổ sung (?:một số điều )?(?:bởi|theo)\s*:|có căn cứ ban hành như sau\s*:/u;

/** How many notes a copy may leave out before the next one is still its next. */
const mostLost = 3;

/** How many lines above a note its mark may stand. */
const markReach = 130;

/**
 * Mark the footnotes that stand at the foot of a page and run to its end: below the rule that parts them from the text,
 * which a text file keeps as a line of spaces, in smaller type, or known by their words. They count through the text; a
 * long rule, or small type, below a note that was not ended goes on with it on the next page.
 */
export function markFootnotes(lines: readonly Line[]): void {
  const reader = new NoteReader(lines);
  lines.forEach((line, at) => reader.read(line, at));
  markEndNotes(lines);
}

/** "[1] …", "[2] …" as the last lines of a file, where Word and portals put the notes that the text names. */
function markEndNotes(lines: readonly Line[]): void {
  const first = lines.findLastIndex(({ text }) => text.startsWith('[1]'));
  if (first < 0 || !lines.slice(0, first).some(({ text }) => text.includes('[1]'))) return;
  const rest = lines.slice(first).filter(({ text, furniture }) => text !== '' && !furniture);
  let expected = 1;
  for (const { text, cell } of rest) {
    if (cell) return;
    const number = Number(/^\[(\d{1,3})\]/u.exec(text)?.[1] ?? 0);
    if (number === expected) expected += 1;
    // What stands between notes goes on with the one before, and begins no unit.
    else if (number > 0 || articleMark(text)?.regular) return;
  }
  for (const line of rest) line.note = true;
}

class NoteReader {
  private readonly lines: readonly Line[];
  private readonly paged: boolean;
  private readonly consolidated: boolean;
  private expected = 1;
  /** Number of the last article outside notes. */
  private article = 0;
  /** Index of the line at which the notes of this page end. */
  private until = 0;
  private before = '';
  private rule: Line['rule'];
  /** Quotations that the last note left open, and whether it ended at all. */
  private depth = 0;
  private open = false;
  /** Does a note begin at this line? */
  private opening = false;

  constructor(lines: readonly Line[]) {
    this.lines = lines;
    this.paged = lines.some((line) => line.furniture === 'running-head');
    this.consolidated = lines.some(({ text }) => consolidated.test(text));
  }

  read(line: Line, at: number): void {
    if (line.text === '') {
      this.rule = line.rule ?? this.rule;
      return;
    }
    if (line.furniture || line.cell) return;
    const { rule } = this;
    this.rule = undefined;
    this.opening = false;
    if (at >= this.until) this.until = this.begins(line, at, rule) ?? this.until;
    else if (Number(numbered.exec(line.text)?.[1]) === this.expected && this.mayOpen(at)) this.next();
    if (at < this.until) {
      line.note = true;
      if (this.opening) line.opensNote = true;
      this.depth = quoteDepth(line.text, this.depth).depth;
      this.open = this.depth > 0 || !endsClosed(line.text);
    } else {
      const article = articleMark(line.text);
      if (article?.regular) this.article = article.value;
    }
    this.before = line.text;
  }

  /** Where the notes end that begin at a line, if any do. */
  private begins(line: Line, at: number, rule: Line['rule']): number | undefined {
    const goesOn = this.expected > 1 && (rule === 'long' || (line.style?.small && this.open));
    if (goesOn) return this.endOfZone(at);
    const number = Number(numbered.exec(line.text)?.[1]);
    const words = mayBegin.test(line.text) ? sentenceFrom(this.lines, at) : '';
    const said = start.exec(words)?.[1];
    // Some copies print the number before a mark as well: "12 Khoản này" for note 2.
    const told =
      (Number(said) === this.expected || said === `${this.expected - 1}${this.expected}`) &&
      !endsOpen(this.before);
    const marked = (number === this.expected || number === 1) && this.hasMark(at, number);
    if (marked && (rule || line.style?.small)) {
      this.next(number);
      return this.endOfZone(at);
    }
    const isDue = this.paged || (number === this.expected && this.consolidated);
    const tells =
      telling.exec(words) ??
      tellingBases.exec(words) ??
      (isDue && !endsOpen(this.before) ? tellingAct.exec(words) : null);
    // "… tại điểm c khoản" before "1 Điều 13 của Luật này được tính từ ngày …" is a sentence of the law.
    const telltale =
      tells && !endsBeforeNumber(this.before) && (this.consolidated || this.hasMark(at, number))
        ? tells
        : null;
    if (telltale && !this.paged && this.consolidated) {
      const own = Number(telltale[1]);
      const isNext = own >= this.expected && own <= this.expected + mostLost;
      // Without pages a note stands below the paragraph that it explains; they count through the text.
      if (!isNext && !told) return undefined;
      this.next(isNext ? own : this.expected);
      return endOfNote(this.lines, at);
    }
    if (telltale && this.paged) {
      this.next(Math.max(this.expected, Number(telltale[1])));
      const end = this.endOfZone(at);
      markRest(this.lines, at, end);
      return end;
    }
    if (!told) return undefined;
    const end = this.paged ? endOfPage(this.lines, at) : at;
    if (end > at) {
      this.next();
      markRest(this.lines, at, end);
      return end;
    }
    if (!marked) return undefined;
    // An article stands below, or there are no pages: the note is this paragraph.
    this.next();
    return endOfNote(this.lines, at);
  }

  /** Is what stands above a line finished, or does the line begin as notes do: "10 tháng 12" may be the rest of a date? */
  private mayOpen(at: number): boolean {
    return endsClosed(this.before) || (!endsOpen(this.before) && start.test(sentenceFrom(this.lines, at)));
  }

  private next(number = this.expected): void {
    this.expected = number + 1;
    this.opening = true;
    this.depth = 0;
  }

  /**
   * Notes run to the end of their page, or as far as the type is small. Where the next article of the text or its end
   * block stands below, the page does not end with notes, and the note is this paragraph.
   */
  private endOfZone(at: number): number {
    const { lines } = this;
    const small = lines[at]?.style?.small;
    const reach = pageReach(lines, at);
    let depth = 0;
    for (let next = at; next < reach; next += 1) {
      const line = lines[next] as Line;
      if (line.furniture === 'running-head') return next;
      if (line.text === '' || line.furniture) continue;
      if (next > at && small && !line.style?.small) return next;
      const article = articleMark(line.text);
      const law = article?.regular ? article.value === this.article + 1 : beginsClosing(lines, next);
      if (next > at && depth === 0 && law) return endOfNote(lines, at);
      depth = quoteDepth(line.text, depth).depth;
    }
    return reach < lines.length ? endOfNote(lines, at) : reach;
  }

  /** Does the mark of a note stand above it, glued to a word or stop: "Bộ Nội vụ16", "như sau:1"? */
  private hasMark(at: number, number: number): boolean {
    const mark = new RegExp(`[\\p{L}.,;:)”"\\]][[(]?${number}(?!\\d)`, 'u');
    for (let back = at - 1; back >= 0 && back > at - markReach; back -= 1) {
      const { text = '', note } = this.lines[back] ?? {};
      if (!note && mark.test(text)) return true;
    }
    return false;
  }
}

/**
 * Index after the paragraph of a note: to the end of its sentence, of the words that it quotes or the bases that it lists, and
 * of what it tells besides without a number ("Khoản này được sửa đổi lần thứ hai …").
 */
function endOfNote(lines: readonly Line[], from: number, open = 0): number {
  let depth = open;
  let end = from + 1;
  let before = '';
  let sentence = from;
  let listsBases = false;
  const reach = pageReach(lines, from);
  for (let at = from; at < reach; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (text === '' || furniture) continue;
    if (before !== '' && depth === 0) {
      const quotes = before.endsWith(':') && opensQuote(text);
      const leads = before.endsWith(':') && !quotes;
      if (leads && tellingBases.test(sentenceFrom(lines, sentence))) listsBases = true;
      const words = sentenceFrom(lines, at);
      const goesOn = quotes || tellsOn.test(words) || (listsBases && isBase(text));
      // "… sửa đổi, bổ sung" before "10 Thông tư …" is no end, and "10" no number of a note.
      const apart = !endsOpen(before) && (beginsNote(words) || readMarks(text).some((mark) => mark.regular));
      if (!goesOn && (apart || (endsClosed(before) && !before.endsWith(':')))) break;
      if (listsBases && enacting.test(before)) listsBases = false;
    }
    if (endsClosed(before)) sentence = at;
    depth = quoteDepth(text, depth).depth;
    if (depth === 0) end = at + 1;
    before = text;
  }
  return end;
}

/** "Bộ trưởng Bộ … ban hành Thông tư …", below the bases of an act. */
const enacting = new RegExp(`^\\p{Lu}[^.;]{2,120}?\\sban hành ${acts}\\s`, 'u');
const isBase = (text: string): boolean => basisKind(text) !== undefined || enacting.test(text);

/**
 * Mark the rest of a note that quotes words over the end of its page, up to the closing mark and what the note tells below
 * it. At the foot of the next page it goes on with bases, in small letters below a finished sentence, or below a blank line.
 */
function markRest(lines: readonly Line[], from: number, end: number): void {
  let depth = 0;
  for (const { text, furniture } of lines.slice(from, end))
    if (!furniture) depth = quoteDepth(text, depth).depth;
  if (depth === 0) return;
  let before = '';
  let rest: number | undefined;
  const reach = pageReach(lines, end);
  for (let at = end; at < reach; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (text === '' || furniture) continue;
    const apart = endsClosed(before) && lines[at - 1]?.text === '';
    const mayGoOn = apart || isBase(text) || (endsClosed(before) && beginsSmall(text));
    // Of paragraphs between blank lines the last is the note.
    if (mayGoOn && (apart || rest === undefined) && closes(lines, at, depth)) rest = at;
    before = text;
  }
  if (rest === undefined) return;
  for (const line of lines.slice(rest, endOfNote(lines, rest, depth)))
    if (line.text !== '' && !line.furniture) line.note = true;
}

/** Do words close the quotations that are open where they begin, before a page ends or a unit of the law begins? */
function closes(lines: readonly Line[], from: number, open: number): boolean {
  const reach = pageReach(lines, from);
  let depth = open;
  for (let at = from; at < reach; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (furniture === 'running-head' || readMarks(text).some((mark) => mark.regular)) return false;
    depth = quoteDepth(text, depth).depth;
    if (depth === 0) return true;
  }
  return false;
}

/** Index where the page of a line ends, or its own when an article stands on the page below it. */
function endOfPage(lines: readonly Line[], from: number): number {
  const reach = pageReach(lines, from);
  let depth = 0;
  for (let at = from; at < reach; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (furniture === 'running-head') return at;
    if (depth === 0 && articleMark(text)?.regular) return from;
    depth = quoteDepth(text, depth).depth;
  }
  return reach < lines.length ? from : reach;
}
