/** "đã in là “A”, nay sửa lại là “B”", "“A” được sửa thành “B”": what a correction says of two phrases. */
const printed = /(?<!\p{L})đã\s+(?:in|viết|ghi)(?:\s+là)?(?=\s*:?\s*["“])/giu;
const corrected =
  /(?<!\p{L})(?:(?:nay|được|phải)\s+)*(?:sửa|đọc|đính\s+chính|viết)(?:\s+lại)?(?:\s+cho\s+đúng)?\s+(?:thành|là)(?=\s*:?\s*(?:cụm\s+từ\s+|từ\s+)?["“])/giu;

/** A correction in the words of a plain command; every word stays at its offset. */
export function inPlain(masked: string): string {
  if (!/^\s*đính|(?<!\p{L})đã\s+(?:in|viết|ghi)(?!\p{L})/iu.test(masked)) return masked;
  return masked
    .replace(corrected, (words) => 'thành'.padStart(words.length))
    .replace(printed, (words) => (/^\s*đính/iu.test(masked) ? '' : 'sửa').padEnd(words.length));
}
