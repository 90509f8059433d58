/**
 * Characters that print nothing: controls, soft hyphen, zero-width and directional marks, byte order mark; all
 * of Unicode's Cc and Cf but tab and line feed.
 */
const invisible = /(?![\t\n])[\p{Cc}\p{Cf}]/gu;

/** Signs that Windows keeps where Unicode has controls: a program that mixed them up wrote “ as U+0093, – as U+0096. */
const windowsSigns = /[\u0080-\u0084\u0086-\u009F]/g;
const fromWindows = (sign: string): string =>
  new TextDecoder('windows-1252').decode(Uint8Array.of(sign.charCodeAt(0)));

/** Line ends of every system and of page-oriented formats: CR LF, CR, VT, FF, NEL, LS, PS. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Every space that is not the plain one: no-break, typographic and ideographic. */
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** The hyphens that a keyboard cannot type, as Word sets them into "12/2020/NĐ‑CP" to keep a number on its line. */
const hyphens = /[\u2010\u2011]/g;

/** Several letters or digits in one sign, and wide signs of East Asian keyboards: "Chương Ⅳ", "⒈", "⒜", "ﬁ", "Điều ５．". */
const compatible = /[\u2160-\u217F\u2474-\u24B5\uFB00-\uFB06\uFF01-\uFF5E]/g;

/** More marks over and below one letter than any language has: putting them in order takes the square of their number. */
const heaps = /(\p{M}{31,999})/u;

/**
 * The normal form that all offsets, comparisons and checksums of this project speak of.
 *
 * Characters that print nothing are removed, line ends become LF, spaces of all widths become the plain space,
 * hyphens that do not break a line the plain one, several letters or digits in one sign (Ⅳ, ⒈, ﬁ) and wide ones (５．) the
 * plain ones, signs of Windows in the place of controls what they are there (“ for U+0093), a lone surrogate becomes U+FFFD,
 * and the result is in NFC, but for heaps of more than thirty marks. Nothing else
 * changes: tone placement, `Ð` (U+00D0) and private use characters stay as printed. Idempotent.
 */
export function normalise(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(windowsSigns, fromWindows)
    .replace(invisible, '')
    .replace(spaces, ' ')
    .replace(hyphens, '-')
    .replace(compatible, (sign) => sign.normalize('NFKC'))
    .split(heaps)
    .map((part, at) => (at % 2 === 0 ? part.normalize('NFC') : part))
    .join('');
}
