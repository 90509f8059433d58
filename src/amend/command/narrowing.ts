import type { Citation } from '../../cite/index.ts';

/**
 * Words that a command is made of beside its verb, its places and what it quotes. Whatever else stands there narrows
 * the command or says something that is not understood: "câu thứ hai khoản 1", "Điều 2, trừ khoản 3", "cột 5".
 */
const plain = new Set(
  (
    'các những toàn bộ văn cả tên gọi lại thêm nội dung quy định tại của ở trong thuộc như sau và từ cụm chữ điều khoản điểm ' +
    'tiết một số vào trước cuối liền kề bằng thành được bị này đây kèm theo ban hành tương ứng mới luật nghị quyết thông tư ' +
    'liên tịch pháp lệnh bản phần chương mục phụ lục mẫu biểu lần lượt tiếp đồng thời hết hiệu lực thi hành cho là với quy chế ' +
    'đã đối'
  ).split(' '),
);

/** "dấu “;”", "đoạn “…”": the noun only says what is quoted. */
const quotedNoun =
  /(?:dấu|số|đoạn|câu|chữ|dòng|tiêu\s+đề|tên|dẫn\s+chiếu|mệnh\s+đề|chữ\s+số)\s*(?:["“]\s*["”])/giu;

/** "bằng câu sau: “…”": the noun only says what is quoted. */
const leadingNoun =
  /(?<=(?:bằng|thành)\s+)(?:câu|đoạn)(?:\s+(?:văn|mới|sau))*(?:\s+đây)?(?=\s*(?:như\s+sau)?\s*:?\s*(?:["“]|$))/giu;

/** "kể từ ngày 01 tháng 01 năm 2027" says when, not what. */
const date = /(?:kể\s+)?từ\s+ngày\s+\d[^,.;đ“”"]*/giu;

const exception = /(?<!\p{L})(?:ngoại\s+)?trừ(?!\p{L})/iu;

/** "Bãi bỏ các quy định sau đây, trừ …": what a command leaves out. */
export function exceptionIn(masked: string, from: number): string | undefined {
  const except = exception.exec(masked.slice(from));
  return except ? shown(masked.slice(from + except.index)) : undefined;
}

const blanked = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + text.slice(end);

/**
 * What narrows a command, or is not understood in it.
 *
 * @param masked the sentence without quoted words and history
 * @param citations those of the sentence
 * @returns the first such words; nothing where the command is plain
 */
export function narrowing(
  masked: string,
  citations: readonly Citation[],
  from: number,
  to: number,
): string | undefined {
  const except = exceptionIn(masked, from);
  if (except) return except;
  let words = masked;
  let end = to;
  for (const { start, end: stop, work } of citations) {
    if (start < from || start >= to) continue;
    words = blanked(words, start, stop);
    // Behind the instrument stand its date, issuer and title.
    if (work.kind === 'instrument') end = Math.min(end, stop);
  }
  const rest = words.slice(from, end).replace(quotedNoun, ' ').replace(leadingNoun, ' ').replace(date, ' ');
  for (const { 0: word, index } of rest.matchAll(/\p{L}+/gu)) {
    if (!plain.has(word.toLowerCase())) return shown(rest.slice(index));
  }
  return undefined;
}

const shown = (words: string) => words.replace(/\s+/gu, ' ').trim().split(' ').slice(0, 6).join(' ');
