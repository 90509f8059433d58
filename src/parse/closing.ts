import type { Closing, Paragraph, ParagraphRole, Recipients, Signature } from '../lexast/index.ts';
import { furniture, phrasing } from './phrasing.ts';
import type { Block, Line } from './types.ts';
import { beginsCapital, isCapitals, isOneOf } from './letters.ts';
import { beginsBody } from './issuer.ts';
import { articleMark } from './marks/article.ts';
import { endsClosed } from './words.ts';

const recipients = /^:?\s*N[ơo]i (?:nh[ậâa]n|gửi)\s*(?::|$)/iu;
const capacity = /^(?:(?:TM|KT|TUQ|TL|Q|TUN)\s*[.,:]|[TK]\s*\/\s*[MTL][.:]?|THỪA LỆNH|THAY MẶT)\s*\p{Lu}/u;
const position =
  /^(?:(?:PHÓ |QUYỀN )?(?:THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|TỔNG BÍ THƯ|THỨ TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG|TỔNG KIỂM TOÁN|THỐNG ĐỐC|CHỦ NHIỆM|TỔNG THANH TRA|GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TỔNG GIÁM ĐỐC|CHỦ TỊCH QUỐC HỘI|CHỦ TỊCH NƯỚC)|ỦY VIÊN|XÁC THỰC VĂN BẢN HỢP NHẤT)(?!\p{L})/u;
/** "Luật này được Quốc hội … thông qua ngày …": the sentence that stands for place and date. */
export const adopted =
  /^(?:Bộ luật|Luật|Nghị quyết|Pháp lệnh|Hiến pháp) này (?:đã )?được .{0,150}?thông qua(?:(?: tại .{0,80}?)?,? (ngày \d{1,2} tháng \d{1,2} năm \d{4}))?/u;
/** "(Đã ký)", "(đã ký và đóng dấu)", or "Đã ký" alone; "đã ký." in small letters is the end of a sentence. */
const signed = /^(?:\(\s*(?:[Đđ]ã ký|ĐÃ KÝ|[Kk]ý tên)[^)]*\)[.:]?|(?:Đã ký|ĐÃ KÝ)\s*[.:]?|Ký tên[^)]*)$/u;
const name =
  /^(?:(?:GS|PGS|TS|ThS|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|BS)\.?\s*)*(?:\p{Lu}\p{Ll}*[ .]+){1,5}\p{Lu}\p{Ll}*$/u;

/** The words that authenticate a consolidated text stand above its number, day and signature. */
const authentication = /^XÁC THỰC VĂN BẢN HỢP NHẤT$/u;

/** Below the notes a consolidated text prints its own number, with the body that consolidated it. */
const consolidatedNumber = /^Số\s*:?\s*\d+\s*\/\s*VBHN-/u;

/** How many lines the name of a body may have. */
const nameReach = 3;

/** "BỘ LAO ĐỘNG ⏎ VÀ XÃ HỘI ⏎ Số: 470/VBHN-…": who consolidated a text, above its number. */
function namesConsolidator(lines: readonly Line[], at: number): boolean {
  if (!beginsBody(lines[at]?.text ?? '')) return false;
  let seen = 0;
  for (let next = at; next < lines.length && seen <= nameReach; next += 1) {
    const { text = '', furniture } = lines[next] ?? {};
    if (text === '' || furniture) continue;
    if (consolidatedNumber.test(text)) return true;
    if (!isCapitals(text)) return false;
    seen += 1;
  }
  return false;
}

/** First of the footnotes that a consolidated text prints after the signature. */
const footnote = /^\[\d{1,3}\]/;

/** The nearest line of words from an index on, in a direction. */
function wordsFrom(lines: readonly Line[], at: number, step: 1 | -1): string {
  for (let near = at; near >= 0 && near < lines.length; near += step) {
    const line = lines[near] as Line;
    if (line.text !== '' && !line.furniture) return line.text;
  }
  return '';
}

/**
 * Does a line begin the end block of an instrument: recipients, capacity, position, adoption?
 *
 * A position in capitals ("CHỦ TỊCH NƯỚC") may also be the heading of a chapter: it counts only after a
 * finished sentence and with a name or another position below it.
 */
export function beginsClosing(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && (line.closing ??= readsAsClosing(lines, at));
}

function readsAsClosing(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  // Every line asks, and few begin like this: "Nơi nhận", "(Đã ký)", "Ký tên", or with a capital.
  if (!beginsCapital(text) && !isOneOf(text[0], ':(nđk')) return false;
  if (recipients.test(text) || signed.test(text) || authentication.test(text)) return true;
  if (consolidatedNumber.test(text)) return true;
  if (namesConsolidator(lines, at)) return true;
  if (text.includes(' này ') && /^\p{L}+(?: \p{Ll}+)? này (?:đã )?được /u.test(text)) {
    return adopted.test(`${text} ${wordsFrom(lines, at + 1, 1)}`) && !isLaw(lines, at);
  }
  // Old instruments print a name and "(Đã ký)", and no position.
  if (name.test(text) && signed.test(wordsFrom(lines, at + 1, 1))) return true;
  if (!isCapitals(text) || text.length >= 90) return false;
  if (capacity.test(text) || beginsAttestation(lines, at)) return true;
  if (!position.test(text)) return false;
  const before = wordsFrom(lines, at - 1, -1);
  const after = wordsFrom(lines, at + 1, 1);
  return (
    (endsClosed(before) || lines[at]?.cell !== undefined) && (roleOf(after) !== undefined || after === '')
  );
}

/** Lines of the longest sentence of adoption. */
const adoptionReach = 5;

/**
 * "Điều 2. Hiệu lực ⏎ Nghị quyết này được Hội đồng nhân dân tỉnh … thông qua ngày … và có hiệu lực từ ngày …": a sentence
 * of adoption that also says when the text takes effect, or is all that its article says, is law and no end block.
 */
function isLaw(lines: readonly Line[], at: number): boolean {
  const before = wordsFrom(lines, at - 1, -1);
  if (articleMark(before)?.regular && !endsClosed(before)) return true;
  let sentence = '';
  for (const { text, furniture } of lines.slice(at, at + adoptionReach)) {
    if (furniture || text === '') continue;
    sentence += ` ${text}`;
    if (endsClosed(text)) break;
  }
  return /có hiệu lực|\shiệu lực (?:thi hành )?(?:kể )?từ/u.test(sentence);
}

/** How many lines of words may stand between the body that attests a consolidated text and what it attests. */
const attestationReach = 4;

/**
 * "VĂN PHÒNG QUỐC HỘI ⏎ Số: 28/VBHN-VPQH ⏎ XÁC THỰC VĂN BẢN HỢP NHẤT": who attests a consolidated text stands
 * above the words that say so.
 */
function beginsAttestation(lines: readonly Line[], at: number): boolean {
  let words = 0;
  for (let next = at + 1; next < lines.length && words < attestationReach; next += 1) {
    const { text = '', furniture } = lines[next] ?? {};
    if (text === '' || furniture) continue;
    if (/^XÁC THỰC VĂN BẢN HỢP NHẤT$/u.test(text)) return true;
    if (!isCapitals(text) && !/^Số\s*:/u.test(text)) return false;
    words += 1;
  }
  return false;
}

/** Does a line begin the list of recipients? */
export const beginsRecipients = (text: string): boolean => recipients.test(text);

/** Is this the name of a person, or "(Đã ký)", as a signature ends? */
export const isSigner = (text: string): boolean => name.test(text) || signed.test(text);

/** Is this a capacity or a position, as a signature begins? */
export const isSignature = (text: string): boolean => capacity.test(text) || position.test(text);

function roleOf(text: string): ParagraphRole | undefined {
  if (capacity.test(text) && isCapitals(text)) return 'capacity';
  if (isCapitals(text)) return 'position';
  if (signed.test(text)) return 'signed';
  if (name.test(text)) return 'signer';
  return undefined;
}

/** The end block: recipients, then capacity, position and name of who signed, in either order. */
export function readClosing(blocks: readonly Block[], source: string): Closing {
  const closing: Closing = { type: 'closing', children: [] };
  let group: Recipients | Signature | undefined;
  let noted = false;
  let adoption: Paragraph | undefined;
  let unfinished = '';
  for (const [at, block] of blocks.entries()) {
    if (block.furniture) {
      (group ?? closing).children.push(furniture(block.furniture, source.slice(block.start, block.end)));
      continue;
    }
    const children = phrasing(block, source);
    noted ||= footnote.test(block.text);
    if (noted) {
      group = undefined;
      closing.children.push({ type: 'paragraph', role: 'footnote', children });
      continue;
    }
    const role = roleOf(block.text);
    if (recipients.test(block.text)) {
      group = { type: 'recipients', children: [] };
      closing.children.push(group);
      group.children.push({ type: 'paragraph', role: 'recipient', children });
      continue;
    }
    if (adoption && closing.children.at(-1) === adoption && !endsClosed(unfinished)) {
      unfinished = block.text;
      adoption.children.push(...children);
      continue;
    }
    if (adopted.test(`${block.text} ${blocks[at + 1]?.text ?? ''}`)) {
      adoption = { type: 'paragraph', children };
      closing.children.push(adoption);
      unfinished = block.text;
      // What follows stands after this sentence, not in the group before it.
      group = undefined;
      continue;
    }
    if (
      group?.type === 'recipients' &&
      (!role || role === 'signer' || role === 'signed') &&
      /^[-–+•]|[;:.]$|^\p{Ll}/u.test(block.text)
    ) {
      group.children.push({ type: 'paragraph', role: 'recipient', children });
      continue;
    }
    if (role && group?.type !== 'signature') {
      group = { type: 'signature', children: [] };
      closing.children.push(group);
    }
    const paragraph: Paragraph = role
      ? { type: 'paragraph', role, children }
      : { type: 'paragraph', children };
    (group ?? closing).children.push(paragraph);
  }
  return closing;
}
