const unit = String.raw`(?:điều|khoản|điểm|chương|mục|phụ\s+lục|mẫu|tên|tiêu\s+đề)`;
const thisText = String.raw`(?:bộ\s+luật|luật|nghị\s+quyết|pháp\s+lệnh|nghị\s+định|quyết\s+định|thông\s+tư(?:\s+liên\s+tịch)?|văn\s+bản)\s+này`;

/** "kể từ ngày Luật này có hiệu lực thi hành": the day of the act itself, which every command of it has. */
const ownDay = new RegExp(
  String.raw`(?:kể\s+)?từ\s+(?:ngày|thời\s+điểm)\s+${thisText}\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?`,
  'giu',
);
/** "Kể từ ngày 01 tháng 01 năm 2033, khoản 1 Điều 9 … hết hiệu lực": says when, before it says what. */
const leadingDay = /^\s*(?:kể\s+)?từ\s+ngày\s+\d[^,;:“"đ]*(?=,)/iu;

/** A suspension without the words that say how long: "từ ngày … đến hết ngày 31 tháng 12 năm 2033". */
export const withoutEnd = (text: string): string =>
  text.replace(
    /(?:cho\s+)?đến\s+(?:hết\s+)?(?:ngày\s+\d[^,.;“”"]*?năm\s+\d{4}|ngày\s+[\d/-]+|năm\s+\d{4})/giu,
    (words) => ' '.repeat(words.length),
  );

/** "khoản 2 Điều 9 … được bãi bỏ tại khoản 1 Điều 20 của Luật này": what the act does in another place. */
export const elsewhere = new RegExp(
  String.raw`(?:được|bị)\s+(?:bãi\s+bỏ|h[uủ][ỷy]\s+bỏ)\s+(?:theo|bởi|tại)\s[^“”";:]{0,60}?\s${thisText}`,
  'giu',
);

/** How many characters of a command say when, before it says what. */
export const dayLength = (text: string): number => leadingDay.exec(text)?.[0].length ?? 0;

/** A command without the words that only say when, each word at its offset. */
export const withoutDays = (text: string): string =>
  text
    .replace(ownDay, (words) => ' '.repeat(words.length))
    .replace(leadingDay, (words) => ' '.repeat(words.length))
    .replace(/^\s*,/u, (words) => ' '.repeat(words.length));

/** What may stand before the verb of an active command: "Nay", "Nghị định này có hiệu lực từ ngày … và". */
const actor = new RegExp(
  String.raw`^\s*(?:${thisText}(?:\s+(?:có\s+hiệu\s+lực[^;“"]*?)?(?:\s*;|\s*,|\s+và))?)\s*$`,
  'iu',
);

/** Does a sentence say of the act itself that it changes, repeals or replaces: "Luật này bãi bỏ khoản 2 Điều 9 …"? */
export const actsItself = (before: string): boolean => actor.test(before);

/** What may stand before the first place of a passive command: "Các quy định tại". */
const subject = new RegExp(
  String.raw`^(?:các|những|toàn\s+bộ|(?:nội\s+dung\s+)?quy\s+định|tại|của|ở|trong|${unit}|[\s,])*$`,
  'iu',
);

export const isSubject = (before: string): boolean => subject.test(before);

/** "Các quy định sau đây của Luật A … hết hiệu lực:": what is changed stands in the items below. */
const listed = new RegExp(
  String.raw`^\s*(?:các|những|một\s+số)?(?:\s*(?:${unit}|văn\s+bản|quy\s+định|nội\s+dung|(?:cụm\s+)?từ|và|hoặc|của|các|luật|nghị\s+quyết|nghị\s+định|thông\s+tư|quyết\s+định)\s*,?)+\s+sau(?:\s+đây)?\s*(?:(?:của|tại|trong)\s*)?(?:đều\s*)?$`,
  'iu',
);

/** @param before the words before the verb, without the instruments that they name */
export const isList = (before: string): boolean => listed.test(before);
