/**
 * Letters of other languages that keyboards and converters put in the place of Đ and đ: the Icelandic Ð and ð, the African Ɖ.
 * In print the capitals are one and the same; no word of Vietnamese law has them.
 */
const plain: Readonly<Record<string, string>> = {
  '\u00D0': 'Đ',
  '\u0189': 'Đ',
  '\u00F0': 'đ',
  '\u0256': 'đ',
};

/**
 * Replaces letters that look like the Vietnamese Đ and đ (Ð, Ɖ, ð, ɖ) by these, for reading; what is printed keeps its own.
 *
 * @returns a text of the same length in UTF-16 units
 */
export const withPlainD = (text: string): string =>
  text.replace(/[\u00D0\u0189\u00F0\u0256]/g, (letter) => plain[letter] ?? letter);
