import { isOneOf, lastWord } from './letters.ts';

const openEnd =
  /(?:[,/(]|(?<![\p{L}])(?:(?<!; ?)(?:và|hoặc)|tại|theo|của|các|những|từ|đến|với|trong|cho|(?<!\d )ngày|ngày \d{1,2} tháng|Điều|Chương|Mục|Phần|Khoản|Điểm))$/u;

/** "số" calls for a number only after a kind of instrument or form: "chuyển đổi số", "thiểu số" do not. */
const openNumber =
  /(?:[Đđ]ịnh|[Qq]uyết|[Ll]uật|[Tt]ư|[Ll]iên (?:tịch|bộ)|[Ll]ệnh|[Cc]hỉ thị|[Cc]ông (?:văn|báo|điện)|[Kk]ết luận|[Tt]ờ trình|[Tt]hông báo|[Hh]iệp định|[Pp]hụ lục|[Mm]ẫu|[Bb]iểu) số$/u;

/** "khoản", "điểm" call for a number unless they end a noun of two syllables: "tài khoản", "quan điểm". */
const openPlace =
  /(?<!\p{L})(?<!(?:tài|điều|bài|thời|địa|quan|ưu|nhược|đặc|trọng|cao|tiêu|thí|trung|luận|khuyết|yếu|tâm|chấm|tính|cho|trừ|cộng|giao|số|thứ) )(?:khoản|điểm)$/iu;

/** Words that can only lead to a number, whatever the number looks like: "và khoản", "tại Điều". */
const openCitation =
  /(?:,|(?<!\p{L})(?:và|hoặc|tại|theo|các|từ|đến|của|này)) (?:khoản|điểm|Điều|Khoản|Điểm|Chương|Mục)$/u;

/** A place below an article, which calls for the article: "điểm b khoản 3", "khoản 1 và khoản 2", "điểm a, b". */
const placeBelowArticle =
  /(?<!\p{L})(?:khoản|điểm|tiết) (?:\d{1,3}[a-zđ]?|[a-zđ]\d?)(?:(?:,| và| hoặc) (?:khoản |điểm )?(?:\d{1,3}[a-zđ]?|[a-zđ]\d?))*$/iu;
const kinds =
  'Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định|Pháp lệnh|Hiến pháp|Hiệp định|Điều lệ|Sắc lệnh|Chỉ thị';
const citedInstrument = new RegExp(`^(?:(?:của|thuộc|và|hoặc|tại)(?!\\p{L})|(?:${kinds})(?!\\p{L}))`, 'u');
const citedArticle = new RegExp(
  `^Điều (?:này|\\d{1,4}[a-zđ]?(?=[,;)]|\\.?$| (?:\\p{Ll}|${kinds})))(?!\\p{L})`,
  'u',
);
const closedEnd = /(?:[.;:!?…]|\.\/\.?|[.;:][”"’'»)\]]*|[”"»][.;,]*)$/u;

/** The last words of all open ends, in small letters: most lines have another one and need no closer look. */
const openWords = new Set(
  'và hoặc tại theo của các những từ đến với trong cho ngày tháng điều chương mục phần khoản điểm số'.split(
    ' ',
  ),
);

/** Do the last words call for more, so that what follows is no new unit ("quy định tại", "khoản 1", ",")? */
export function endsOpen(text: string): boolean {
  // "… theo quy định của pháp luật.”," ends a quoted member of a list.
  if (isOneOf(text.at(-1), ',/(')) return !(text.endsWith(',') && isOneOf(text.at(-2), '”"»'));
  if (!openWords.has(lastWord(text).toLowerCase())) return false;
  const end = text.slice(-24);
  return openEnd.test(end) || openNumber.test(end) || openPlace.test(end);
}

/** Do the last words cite a unit whose number must follow ("tại khoản")? */
export const callsForNumber = (text: string): boolean => openCitation.test(text.slice(-24));

/** A place whose number must follow, at the end of a line: "tại điểm c khoản", "của Điều". */
const openLevel = /(?<!\p{L})(?:Điều|Chương|Mục|Phần)$/u;

/** Does what follows begin with the number of the place or the instrument that the last words name? */
export function endsBeforeNumber(text: string): boolean {
  const end = text.slice(-24);
  return openPlace.test(end) || openNumber.test(end) || openLevel.test(end);
}

/** Does a citation that the first words leave at a khoản or điểm go on with its Điều in the next? */
export function citationGoesOn(text: string, next: string): boolean {
  return next.startsWith('Đ') && citedArticle.test(next) && placeBelowArticle.test(text.slice(-60));
}

/** Do words after "Điều 2" name the instrument that the article is cited from? */
export const namesInstrument = (text: string): boolean => citedInstrument.test(text);

/** Does the text end as a sentence or a member of a list ends? */
export function endsClosed(text: string): boolean {
  return isOneOf(text.at(-1), '.;:!?…/”"’\'»)],') && closedEnd.test(text.slice(-12));
}

/** Words of an amending clause or article. */
export const amending =
  /(?:sửa đổi|bổ sung|bãi bỏ|thay thế|bỏ cụm từ|bỏ từ|được sửa|hiệu lực|trách nhiệm|thi hành)/iu;
