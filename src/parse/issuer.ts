import { bodyName } from './casing.ts';
import { isCapitals } from './letters.ts';

/** What the names of issuing bodies begin with, printed in capitals. */
const begins =
  /^(?:CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|(?:ỦY|UỶ) BAN|UBND|HĐND|HỘI|BỘ|CHỦ TỊCH|CHỦ NHIỆM|TỔNG|BAN|THỐNG ĐỐC|NGÂN HÀNG|TÒA ÁN|TOÀ ÁN|CHÁNH ÁN|VIỆN|GIÁM ĐỐC|CỤC|SỞ|VĂN PHÒNG|LIÊN BỘ|KIỂM TOÁN|THANH TRA|BẢO HIỂM|HỌC VIỆN|ĐẠI HỌC|TỈNH ỦY|THÀNH ỦY|ĐẢNG ỦY|MẶT TRẬN|LIÊN ĐOÀN|LIÊN MINH|ĐOÀN|TRUNG ƯƠNG|ĐÀI|THÔNG TẤN XÃ)(?!\p{L})/u;

/** First words that a narrow column parts from the rest of the name. */
const parted =
  /^(?:CHÍNH|THỦ|THỦ TƯỚNG|THỦ TƯỚNG CHÍNH|BỘ|ỦY|UỶ|ỦY BAN|UỶ BAN|QUỐC|HỘI|HỘI ĐỒNG|VĂN PHÒNG|VĂN)$/u;

/** What goes on with the name of a body on the line before: its place, or the rest of its own words. */
const goesOn =
  /^(?:(?:TỈNH|THÀNH PHỐ|TP\.|HUYỆN|QUẬN|THỊ XÃ|PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU)\s+\p{Lu}|VÀ\s|NHÂN DÂN(?!\p{L})|THƯỜNG VỤ(?!\p{L}))/u;

/** Ends of a line that a name goes on after. */
const open = /(?:[,–-]|(?<!\p{L})VÀ)$/u;

/** Does a line in capitals begin the name of a body? */
export const beginsBody = (text: string): boolean => begins.test(text);

/**
 * The body that issued an instrument, in sentence case.
 *
 * A header prints it in capitals, in one line or several ("ỦY BAN NHÂN DÂN", "TỈNH …"); other lines there are
 * those of a portal. Above the bases it stands again, in full.
 *
 * @param printed lines of the header that may be the issuer
 * @param repeated lines that stand for it above the bases
 * @param source running text, which shows how the words are written
 */
export function issuerOf(
  printed: readonly string[],
  repeated: readonly string[],
  source: string,
): string | undefined {
  // "VĂN BẢN HỢP NHẤT - BỘ Y TẾ": the gazette names who consolidated the text.
  const lines = printed.map((line) => line.replace(/^VĂN BẢN HỢP NHẤT\s*[-–:]?\s*/u, '')).filter(Boolean);
  const name = nameIn(lines) ?? nameIn(repeated) ?? lines.find(isName) ?? repeated.find(isName);
  if (name === undefined) return undefined;
  const again = (nameIn(repeated) ?? '').replace(/,?\s+KH(?:ÓA|OÁ)\s.*$/u, '');
  const fuller = again.startsWith(`${name} `) && goesOn.test(again.slice(name.length + 1));
  return bodyName(fuller ? again : name, source);
}

const isName = (line: string) => isCapitals(line) && !/^(?:VĂN BẢN|CÔNG BÁO)/u.test(line);

/** Bodies that stand under another one, printed above them (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const subordinate = /^(?:TỔNG CỤC|CỤC|CHI CỤC|SỞ|KHO BẠC|BAN QUẢN LÝ)\s/u;

/** "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI" → "TỈNH ĐỒNG NAI": below it, "SỞ NỘI VỤ" is the one of that province. */
const placeOf = (name: string): string | undefined =>
  /(?<=\s)(?:TỈNH|THÀNH PHỐ|TP\.|HUYỆN|QUẬN|THỊ XÃ)\s+\p{Lu}.*$/u.exec(name)?.[0];

/** The first name of a body in some lines, with the lines that go on with it; below it, the body under it. */
function nameIn(lines: readonly string[]): string | undefined {
  const first = lines.findIndex((line) => isCapitals(line) && (beginsBody(line) || parted.test(line)));
  if (first < 0) return undefined;
  let name = lines[first] as string;
  for (const line of lines.slice(first + 1)) {
    if (!isCapitals(line)) break;
    if (parted.test(name) || goesOn.test(line) || open.test(name)) name = `${name} ${line}`;
    else if (subordinate.test(line))
      name = placeOf(name) && !placeOf(line) ? `${line} ${placeOf(name)}` : line;
    else break;
  }
  return name;
}
