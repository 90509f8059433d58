import { fromRoman } from '../lexast/roman.ts';
import { formName } from './form-name.ts';
import { documentType, isAttachable } from './document-types.ts';
import { beginsClosing, isSignature, isSigner } from './closing.ts';
import { headerRole } from './header.ts';
import { beginsBody } from './issuer.ts';
import { articleMark } from './marks/article.ts';
import { readMarks } from './marks/index.ts';
import type { Line } from './types.ts';
import { beginsCapital, isCapitals } from './letters.ts';
import { endsOpen } from './words.ts';

/** A text of its own within a source: the instrument, what travels with it, its appendices. */
export interface Segment {
  kind: 'instrument' | 'attachment' | 'appendix';
  /** Index of its first line, and of the line after its last. */
  from: number;
  to: number;
  /** Number of an appendix as printed. */
  num?: string;
  /** Set for a form below the signature that bears no name of an appendix and no note. */
  nameless?: true;
}

/** "(Ban hành kèm theo Nghị định số …)": the line that ties an attached text to its instrument. */
const note =
  /^\(?\s*(?:(?:Được\s+)?(?:ban hành|phê duyệt|thông qua)\s+)?(?:kèm\s+theo|kèm|theo|tại)\s+(?:Nghị|Quyết|Thông|Luật|Chỉ thị|Công văn|Kế hoạch|Chương trình|Tờ trình|Pháp lệnh|Bộ luật|Quy|Văn bản|Hướng dẫn|Kết luận)/iu;

const appendix =
  /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu)(?:\s+(?:số|SỐ|Số)?\s*([IVXLC]+(?:[a-z]|[.-]\d{1,2})?|\d{1,3}[A-Za-z]?(?:[.\-/]\d+)?|[A-Z])(?![\p{L}\d]))?\s*(?:[.:\-–]\s*|\s+(?=\p{Lu}{2})|\s*(?=\()|$)/u;

/** An attached text is named in capitals, or as "Phụ lục" or "Mẫu". */
const mayBegin = /^(?:\p{Lu}{2}|Phụ |Mẫu )/u;

/** The first division of an attached text; "CHƯƠNG TRÌNH" is the name of one. */
const division = /^(?:(?:Chương|CHƯƠNG)\s+[IVXLC\d]|(?:I|1)\.\s)/u;

/** How many lines of words may stand between the name of an attached text and its note. */
const noteReach = 12;

/** How many lines a title may have that does not say what kind of text it names. */
const titleReach = 5;

/**
 * Where attached texts and appendices begin.
 *
 * An appendix is known by its name on a line of its own, an attached text by its kind in capitals; both only
 * with a note "(ban hành kèm theo …)" near, or after the signature of what they follow.
 */
export function readSegments(lines: readonly Line[], headerEnd: number): Segment[] {
  const segments: Segment[] = [{ kind: 'instrument', from: 0, to: lines.length }];
  const written: number[] = [];
  lines.forEach((line, at) => {
    if (line.text !== '' && !line.furniture) written.push(at);
  });
  const number = instrumentNumber(lines, headerEnd);
  let closed = false;
  let headerUntil = headerEnd;
  for (let order = 0; order < written.length; order += 1) {
    const at = written[order] as number;
    if (at < headerUntil) continue;
    const text = textAt(lines, at);
    const current = segments.at(-1) as Segment;
    const found =
      (beginsCapital(text) && mayBegin.test(text)
        ? startAt(lines, written, order, {
            closed,
            inAppendix: current.kind === 'appendix',
            lastNum: current.num,
            mayHoldForms: current.kind === 'attachment' || formName.test(textAt(lines, current.from)),
            number,
            nameless: current.nameless === true,
          })
        : undefined) ??
      (closed && number && isTiedTitle(lines, at, number) ? { kind: 'attachment' as const } : undefined);
    if (found) {
      const from = found.kind === 'attachment' ? startOfHeader(lines, written, order, current.from) : at;
      current.to = from;
      segments.push({ ...found, from, to: lines.length });
      closed = false;
      headerUntil = endOfAttachedHeader(lines, from, lines.length);
      continue;
    }
    if (current.kind !== 'appendix' && beginsClosing(lines, at)) closed = true;
    else if (closed && articleMark(text)?.regular) closed = false;
  }
  return withoutContents(segments, lines);
}

/**
 * An entry of a list of contents has a title of so many lines at most, and nothing below it; or of so many characters, in
 * narrow print, where a form would have a title in capitals.
 */
const entryReach = { lines: 4, characters: 300 };

/**
 * "Phụ lục 1A ⏎ Đơn đăng ký … ⏎ Phụ lục 1B ⏎ …" below "PHỤ LỤC I": a list of the forms that follow. Two or more names
 * with a title and nothing else below each are entries of a list, and belong to the text before them.
 */
function withoutContents(segments: readonly Segment[], lines: readonly Line[]): Segment[] {
  const isEntry = ({ kind, from, to }: Segment): boolean => {
    const words = lines.slice(from, to).filter((line) => line.text !== '' && !line.furniture);
    const characters = words.reduce((sum, { text }) => sum + text.length, 0);
    const short =
      words.length <= entryReach.lines ||
      (characters <= entryReach.characters && !words.slice(1).some(({ text }) => isCapitals(text)));
    return kind === 'appendix' && short && !words.some(({ text }) => note.test(text));
  };
  const entries = segments.map(isEntry);
  const kept: Segment[] = [];
  segments.forEach((segment, at) => {
    // A list stands before the texts that it names.
    const last = entries.indexOf(false, at);
    const listed = entries[at] && last >= 0 && (entries[at - 1] || last - at > 1);
    const before = kept.at(-1);
    if (listed && before) before.to = segment.to;
    else kept.push({ ...segment });
  });
  return kept;
}

const textAt = (lines: readonly Line[], at: number | undefined): string =>
  (at === undefined ? undefined : lines[at]?.text) ?? '';

/** What a line stands in or after. */
interface Surroundings {
  /** Has the text before it ended? */
  closed: boolean;
  inAppendix: boolean;
  /** Number of the appendix before it. */
  lastNum: string | undefined;
  /** In an attached text or a form, that is not in a Phụ lục: the forms of one are its own. */
  mayHoldForms: boolean;
  /** Number of the instrument. */
  number: string | undefined;
  /** In a form without a name or note: others of its kind may follow. */
  nameless: boolean;
}

/** What kind of text a line begins, if any. */
function startAt(
  lines: readonly Line[],
  written: readonly number[],
  order: number,
  { closed, inAppendix, lastNum, mayHoldForms, number, nameless }: Surroundings,
): Pick<Segment, 'kind' | 'num' | 'nameless'> | undefined {
  const text = textAt(lines, written[order]);
  const after = textAt(lines, written[order + 1]);
  const name = appendix.exec(text);
  // "Phụ lục II. Nội dung đối với ngành, nghề, ⏎ công việc tại …": its title goes on in small letters.
  const titled = name !== null && /[.:–-]\s*$/u.test(name[0]) && /^\p{Lu}/u.test(text.slice(name[0].length));
  if (endsOpen(textAt(lines, written[order - 1])) || (!titled && /^[\p{Ll},;]/u.test(after)))
    return undefined;
  const noted = hasNote(lines, written, order);
  if (name) {
    const alone = name[0].length === text.length;
    const capitals = isCapitals(text.replace(/(?<=\d)[a-z]$/, ''));
    const believed =
      noted ||
      ((closed || inAppendix) && (alone || capitals)) ||
      (alone && capitals && isCapitals(after)) ||
      // The next in order, with a title behind its number; in a list of contents another name stands below.
      (titled && (closed || inAppendix) && isNext(name[1], lastNum) && !appendix.test(after));
    // "Phụ lục I.1" stands in a list of contents too: its title in capitals tells them apart.
    if (/^[IVXLC]+[.-]/.test(name[1] ?? '') && !(alone && isCapitals(after))) return undefined;
    if (believed && (alone || capitals || noted || titled)) {
      return name[1] ? { kind: 'appendix', num: name[1] } : { kind: 'appendix' };
    }
    return undefined;
  }
  // Forms follow the signature, one another, or a text attached to the instrument.
  if ((closed || (mayHoldForms && isCapitals(after))) && formName.test(text)) return { kind: 'appendix' };
  const begun = closed && isSigner(textAt(lines, written[order - 1]));
  if ((begun || nameless) && isFormUnderMotto(lines, written, order))
    return { kind: 'appendix', nameless: true };
  const type = documentType(text);
  if (!type || !isAttachable(type) || !isCapitals(text) || /[.;:,]$/.test(text)) {
    const unnamed =
      (closed && isUnnamedForm(lines, written, order)) || (nameless && isNextForm(lines, written, order));
    return unnamed ? { kind: 'appendix', nameless: true } : undefined;
  }
  // Forms in an appendix have names and notes of their own; a text attached to this instrument names it.
  if (inAppendix && !(noted && number && namesNumber(lines, written, order, number))) return undefined;
  return noted || closed ? { kind: 'attachment' } : undefined;
}

/** "XIII" after "XII", "I" after none. */
function isNext(num: string | undefined, last: string | undefined): boolean {
  if (num === undefined) return false;
  return appendixValue(num) === (last === undefined ? 0 : appendixValue(last)) + 1;
}

const appendixValue = (word: string): number => (/^\d+$/u.test(word) ? Number(word) : fromRoman(word));

/** Lines below a title in capitals that show whether a text follows it. */
const textReach = 30;

/**
 * "MẪU ⏎ HỒ SƠ MỜI THẦU": a title in capitals below the name of who signed, set off from it, with a numbered
 * text of its own below. Without a note or a number it is still no part of the signature.
 */
function isUnnamedForm(lines: readonly Line[], written: readonly number[], order: number): boolean {
  const at = written[order] as number;
  const text = textAt(lines, at);
  const setOff = lines[at - 1]?.text === '' || /^MẪU(?!\p{L})/u.test(text);
  if (!setOff || !isCapitals(text) || headerRole(text) || beginsBody(text)) return false;
  if (!isSigner(textAt(lines, written[order - 1])) || beginsClosing(lines, at) || isSignature(text))
    return false;
  return holdsNumbers(lines, written, order);
}

/** What the title of a form names. */
const formTitle =
  /^(?:MẪU|ĐƠN|TỜ KHAI|GIẤY|BIÊN BẢN|BẢN|BẢNG|BIỂU|HỢP ĐỒNG|PHIẾU|DANH SÁCH|HỒ SƠ|SỔ|LÝ LỊCH|CAM KẾT|THẺ|CHỨNG CHỈ|CHỨNG NHẬN)(?!\p{L})/u;

/** "ĐƠN XIN ĐÓNG BẾN" behind another form without a name: a title of its own, with numbers that begin again below it. */
function isNextForm(lines: readonly Line[], written: readonly number[], order: number): boolean {
  const at = written[order] as number;
  const text = textAt(lines, at);
  if (lines[at - 1]?.text !== '' || !isCapitals(text) || !formTitle.test(text)) return false;
  // Below "CỘNG HÒA XÃ HỘI …" the form began already.
  if (headerRole(textAt(lines, written[order - 1])) === 'motto') return false;
  return holdsNumbers(lines, written, order);
}

/** Does a text of its own, that counts from 1, stand below a title? */
function holdsNumbers(lines: readonly Line[], written: readonly number[], order: number): boolean {
  for (const next of written.slice(order + 1, order + textReach)) {
    const words = textAt(lines, next);
    // Below an issuer or a motto stands the name of an attached text, or of an appendix, which has rules of its own.
    if (headerRole(words) || appendix.test(words) || documentType(words)) return false;
    const [mark] = readMarks(words);
    if (mark?.regular && mark.value > 0) return mark.value === 1;
  }
  return false;
}

/** How many lines a letterhead and the title of a form below it may have. */
const letterheadReach = 10;

/**
 * "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ⏎ Độc lập … ⏎ HỢP ĐỒNG …": a form begins below the signature with the name of the
 * State, and a title in capitals that names no text of a kind of its own, which has rules of its own.
 */
function isFormUnderMotto(lines: readonly Line[], written: readonly number[], order: number): boolean {
  const at = written[order] as number;
  if (!/^CỘNG H(?:ÒA|OÀ) XÃ HỘI/u.test(textAt(lines, at))) return false;
  let title = false;
  for (const next of written.slice(order + 1, order + letterheadReach)) {
    const words = textAt(lines, next);
    if (appendix.test(words) || formName.test(words) || note.test(words)) return false;
    if (title || headerRole(words)) continue;
    if (!isCapitals(words) || documentType(words) || beginsClosing(lines, next)) return false;
    title = true;
  }
  return title;
}

/** The number of the instrument, as its header prints it. */
function instrumentNumber(lines: readonly Line[], headerEnd: number): string | undefined {
  for (const { text } of lines.slice(0, headerEnd)) {
    const number = headerRole(text) === 'number' && /\d+(?:\/\d{4})?[/-][\p{L}\d/-]+/u.exec(text)?.[0];
    if (number) return number;
  }
  return undefined;
}

function namesNumber(
  lines: readonly Line[],
  written: readonly number[],
  order: number,
  number: string,
): boolean {
  const near = written.slice(order, order + noteReach).map((at) => textAt(lines, at));
  return near.join('').replace(/\s/g, '').includes(number);
}

/**
 * Is this the first line of a title of any kind, set off from what precedes, with a note directly below it that
 * names the instrument?
 */
function isTiedTitle(lines: readonly Line[], at: number, number: string): boolean {
  const first = textAt(lines, at);
  // Above a Quy chế stands the name of who signed the decision, which is no title of it.
  if (!/\p{L}{2}/u.test(first) || (isSigner(first) && !documentType(first))) return false;
  const before = lines[at - 1];
  if (before && before.text !== '' && !before.furniture && headerRole(before.text) !== 'motto') return false;
  for (let next = at; next <= at + titleReach; next += 1) {
    const text = textAt(lines, next);
    if (next > at && note.test(text)) {
      const words = `${text}${textAt(lines, next + 1)}`;
      return words.replace(/\s/g, '').includes(number);
    }
    if (text === '' || headerRole(text) || appendix.test(text) || beginsClosing(lines, next)) return false;
  }
  return false;
}

/** Does a note follow soon, before any division? */
function hasNote(lines: readonly Line[], written: readonly number[], order: number): boolean {
  for (let next = order; next <= order + noteReach; next += 1) {
    const text = textAt(lines, written[next]);
    if (text === '') return false;
    if (note.test(text) || (next === order && /\((?:Ban hành k|K)èm theo/iu.test(text))) return true;
    if (next > order && (articleMark(text)?.regular || division.test(text) || appendix.test(text)))
      return false;
  }
  return false;
}

/** An attached text repeats issuer and motto above its name: go back to where they begin. */
function startOfHeader(
  lines: readonly Line[],
  written: readonly number[],
  order: number,
  floor: number,
): number {
  let start = written[order] as number;
  let motto = false;
  for (let back = order - 1; back >= 0 && back >= order - 8; back -= 1) {
    const at = written[back] as number;
    const text = textAt(lines, at);
    if (at <= floor) break;
    const role = headerRole(text);
    if (role === 'motto') motto = true;
    else if (role === undefined && !(motto && isCapitals(text) && text.length < 60)) break;
    if (role === undefined && !motto) break;
    start = at;
  }
  return motto ? start : (written[order] as number);
}

/**
 * Index of the first line after the header of an attached text or appendix: its name, title and note; without
 * a note, its lines in capitals.
 */
export function endOfAttachedHeader(lines: readonly Line[], from: number, to: number): number {
  let end = endOfNote(lines, from, to);
  for (let at = end; at < to && (lines[at]?.text === '' || lines[at]?.furniture === 'rule'); at += 1) {
    if (lines[at]?.furniture) end = at + 1;
  }
  return end;
}

function endOfNote(lines: readonly Line[], from: number, to: number): number {
  let seen = 0;
  let capitals = from + 1;
  let inCapitals = true;
  for (let at = from; at < to && seen <= noteReach + 8; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (text === '' || furniture) continue;
    seen += 1;
    if (note.test(text) || /\((?:Ban hành k|K)èm theo/iu.test(text)) {
      let end = at;
      while (
        end < to &&
        end < at + 6 &&
        !/\)\s*$/.test(textAt(lines, end)) &&
        textAt(lines, at).includes('(')
      )
        end += 1;
      return end < to && /\)\s*$/.test(textAt(lines, end)) ? end + 1 : at + 1;
    }
    if (seen > 1 && (articleMark(text)?.regular || division.test(text))) break;
    inCapitals &&= isCapitals(text) || headerRole(text) !== undefined || seen === 1;
    if (inCapitals) capitals = at + 1;
  }
  return capitals;
}
