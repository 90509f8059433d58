import { documentType } from './document-types.ts';
import { headerRole } from './header.ts';
import { readMarks } from './marks/index.ts';
import { basisKind, isEnacting } from './preamble.ts';
import type { Line } from './types.ts';
import { isCapitals } from './letters.ts';

/** What the names of issuing bodies begin with. */
const issuer =
  /^(?:CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|(?:ỦY|UỶ) BAN|UBND|HĐND|HỘI ĐỒNG|BỘ|CHỦ TỊCH|CHỦ NHIỆM|TỔNG|BAN|THỐNG ĐỐC|NGÂN HÀNG|TÒA ÁN|TOÀ ÁN|CHÁNH ÁN|VIỆN|GIÁM ĐỐC|CỤC|SỞ|VĂN PHÒNG|LIÊN BỘ|HỘI)(?!\p{L})/u;

/** How many lines a header may have before the kind of instrument is named. */
const reach = 60;

/**
 * Index of the first line after the header: issuer, motto, number, place and date, kind and title.
 *
 * The title ends at a blank or ruled line, at the issuer repeated above the bases, or where bases, enacting
 * words or divisions begin.
 */
export function endOfHeader(lines: readonly Line[], from = 0, to = lines.length): number {
  const type = typeLine(lines, from, to);
  if (type < 0) return lastKnown(lines, from, to) + 1;
  let titled = documentType(lines[type]?.text ?? '')?.length !== lines[type]?.text.length;
  let broken = false;
  let wasTitled = false;
  let capitals = true;
  for (let at = type + 1; at < to; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (text === '' || furniture) {
      broken ||= titled;
      continue;
    }
    if (headerRole(text)) {
      broken = false;
      continue;
    }
    if (basisKind(text) || isEnacting(text) || startsBody(text)) return at;
    // A title in capitals does not go on in small letters, unless in mid-sentence.
    if (titled && capitals && !isCapitals(text) && /^\p{Lu}/u.test(text) && wasTitled) return at;
    if (titled && (broken || repeatsIssuer(lines, text, from, type) || isIssuer(lines, at, to))) return at;
    wasTitled = true;
    capitals &&= isCapitals(text);
    titled = true;
  }
  return type + 1;
}

const startsBody = (text: string) =>
  readMarks(text).some((mark) => mark.regular && mark.value === 1 && mark.kind !== 'dash');

/** The line that names the kind of instrument. */
function typeLine(lines: readonly Line[], from: number, to: number): number {
  let seen = 0;
  for (let at = from; at < to && seen < reach; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text === '') continue;
    seen += 1;
    if (basisKind(text) || startsBody(text)) return -1;
    if (isCapitals(text) && documentType(text)) return at;
  }
  return -1;
}

/** The last line, from the start, that can only belong to a header. */
function lastKnown(lines: readonly Line[], from: number, to: number): number {
  let last = from - 1;
  let seen = 0;
  for (let at = from; at < to && seen < reach; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (text === '' || furniture) continue;
    seen += 1;
    if (basisKind(text) || isEnacting(text) || startsBody(text)) return last;
    if (headerRole(text)) last = at;
  }
  return last;
}

/** Is this line in capitals the issuer, named between a title and the first basis? */
function isIssuer(lines: readonly Line[], at: number, to: number): boolean {
  const text = lines[at]?.text ?? '';
  if (!isCapitals(text) || !issuer.test(text)) return false;
  for (let next = at + 1; next < to; next += 1) {
    const line = lines[next] as Line;
    if (line.text !== '' && !line.furniture)
      return basisKind(line.text) !== undefined || isEnacting(line.text);
  }
  return false;
}

/** Is this line the issuer, named above the kind of instrument and again before the bases? */
function repeatsIssuer(lines: readonly Line[], text: string, from: number, type: number): boolean {
  if (!isCapitals(text)) return false;
  for (let at = from; at < type; at += 1) if (lines[at]?.text === text) return true;
  return false;
}
