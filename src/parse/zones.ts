import { documentType, isBareType, isConsolidated } from './document-types.ts';
import { headerRole, isMatter } from './header.ts';
import { readMarks } from './marks/index.ts';
import { basisKind, isEnacting, isOpening } from './preamble.ts';
import type { Line } from './types.ts';
import { beginsBody } from './issuer.ts';
import { beginsSmall, isCapitals } from './letters.ts';
import { endsOpen } from './words.ts';

/** "KHÓA XVIII, KỲ HỌP THỨ 31": the session of an assembly, printed below its name. */
const session = /^\(?(?:KHÓA|KHOÁ|KỲ HỌP|NHIỆM KỲ)\s/u;

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
  let titled = !isBareType(lines[type]?.text ?? '');
  let broken = false;
  let wasTitled = false;
  let capitals = true;
  let before = '';
  for (let at = type + 1; at < to; at += 1) {
    const { text = '', furniture, foreign } = lines[at] ?? {};
    if (foreign) continue;
    if (text === '' || furniture) {
      broken ||= titled;
      continue;
    }
    if (headerRole(text)) {
      broken = false;
      continue;
    }
    // "Thực hiện …" directly below the kind is the title, and below the title a basis.
    const basis = basisKind(text) && (titled || !/^(?:Thực hiện|Thi hành)\s/u.test(text));
    if (basis || isEnacting(text) || isOpening(text) || startsBody(text)) return at;
    // A title in capitals does not go on in small letters, unless in mid-sentence.
    if (titled && capitals && !isCapitals(text) && /^\p{Lu}/u.test(text) && wasTitled) return at;
    // "… chế độ, chính sách ⏎ ⏎ đối với người …": nothing below a title begins in small letters.
    const goesOn = beginsSmall(text) || (!broken && endsOpen(before));
    if (titled && !goesOn && (broken || repeatsIssuer(lines, text, from, type) || isIssuer(lines, at, to)))
      return at;
    if (titled && !goesOn && wasTitled && (proseOpening.test(text) || tellsHistory(lines, at, to))) return at;
    wasTitled = true;
    before = text;
    capitals &&= isCapitals(text);
    titled = true;
  }
  return type + 1;
}

/** How a directive or circular without bases begins its first sentence; no line of a title begins so. */
const proseOpening =
  /^(?:Ngày \d|Để |Nhằm |Trong (?:thời gian|những năm|năm|quá trình|bối cảnh)|Thời gian (?:qua|vừa)|Sau (?:khi|\d)|Hiện nay|Vừa qua|Những năm|Năm \d)/u;

/** "Thông tư số 24/2029/TT-BTN ngày 10 tháng 7 năm 2029 …": an instrument with number and day at the start of a line. */
const datedInstrument =
  /^(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị)\s(?:[^;.]{0,80}\s)?số\s+\d+\S*\/\S+\s+ngày\s/u;

/** How many characters the first entry of the history of a consolidated text may have. */
const historyReach = 900;

/**
 * Does a consolidated text begin to tell here which instruments it is made of: "Thông tư số 24/2029/TT-BTN ngày … có
 * hiệu lực kể từ ngày …, được sửa đổi, bổ sung bởi:"?
 */
function tellsHistory(lines: readonly Line[], at: number, to: number): boolean {
  if (!datedInstrument.test(lines[at]?.text ?? '')) return false;
  let words = '';
  for (let next = at; next < to && words.length < historyReach; next += 1) {
    const { text = '', furniture } = lines[next] ?? {};
    if (furniture || text === '') continue;
    if (basisKind(text)) break;
    words += ` ${text}`;
  }
  return /có hiệu lực(?: thi hành)?,? (?:kể )?từ ngày|được sửa đổi, bổ sung (?:một số điều )?(?:bởi|theo)/u.test(
    words,
  );
}

const startsBody = (text: string) =>
  readMarks(text).some((mark) => mark.regular && mark.value === 1 && mark.kind !== 'dash');

/** The line that names the kind of instrument; that of the consolidated one, below "VĂN BẢN HỢP NHẤT". */
function typeLine(lines: readonly Line[], from: number, to: number): number {
  let seen = 0;
  let consolidated = -1;
  for (let at = from; at < to && seen < reach; at += 1) {
    const { text = '', furniture } = lines[at] ?? {};
    if (text === '' || furniture) continue;
    seen += 1;
    if (basisKind(text) || startsBody(text)) break;
    if (!isCapitals(text) || !documentType(text)) continue;
    if (!isConsolidated(text)) return at;
    if (consolidated < 0) consolidated = at;
  }
  return consolidated;
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
    if (headerRole(text) || isMatter(text)) last = at;
  }
  return last;
}

/** Is this line in capitals the issuer, named between a title and the first basis? */
function isIssuer(lines: readonly Line[], at: number, to: number): boolean {
  const text = lines[at]?.text ?? '';
  // "… DÂN CHỦ Ở CƠ ⏎ SỞ": a word alone is the end of a title.
  if (!isCapitals(text) || !text.includes(' ') || !beginsBody(text)) return false;
  for (let next = at + 1; next < to; next += 1) {
    const line = lines[next] as Line;
    if (line.text !== '' && !line.furniture && !session.test(line.text))
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
