/** How "Điều", "Việt", "định", "luật" look in codes from before Unicode, and in UTF-8 that was read as another code. */
const spoilt: readonly { code: string; words: RegExp }[] = [
  { code: 'TCVN3 (.VnTime)', words: /§i[Òò]u|ViÖt|®Þnh|LuËt|luËt|quyÕt|NghÞ|nghÞ/gu },
  { code: 'VNI (VNI-Times)', words: /[ÑÐ]ieàu|Vieät|ñònh|[Ll]uaät|quyeát|[Nn]ghò(?=\s)/gu },
  // "Điều" as UTF-8 that was taken for Windows-1252 or Latin-1 and saved again.
  { code: 'UTF-8', words: /Ä\u0090i|Äi\u00E1»|Ä‘|Ä\u0091|á»[\u0080-\u00BF\u2018-\u203A€™]|Æ°á|Ã´ng/gu },
];

/** So many such words are no accident of one quotation. */
const fewestWords = 3;
const head = 20_000;

/** The code that a text was written in, if its letters are those of another one. */
export const oldCode = (text: string): string | undefined =>
  spoilt.find(({ words }) => (text.slice(0, head).match(words)?.length ?? 0) >= fewestWords)?.code;

/** Words of every instrument, in Unicode. */
const ordinary = /(?<!\p{L})(?:Điều|của|định|Nghị|Quyết|quyết|việc|được|nước)(?!\p{L})/gu;

/** Bytes of a text in the Vietnamese code of Windows (1258), where that makes Vietnamese words of them. */
export function decodeWindows1258(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return (text.slice(0, head).match(ordinary)?.length ?? 0) >= fewestWords ? text : undefined;
}
