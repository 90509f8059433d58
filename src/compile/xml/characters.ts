/** What the Char production of XML 1.0 does not admit, even escaped. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Stand-ins for white space that an attribute would lose; XML forbids both, so no text can hold them. */
const tabSign = '\u{FFFE}';
const lineSign = '\u{FFFF}';

/** Places of the characters that XML 1.0 forbids in a text. */
export const forbiddenIn = (text: string) => text.matchAll(forbidden);

/** Text that XML admits: what it forbids becomes U+FFFD, the sign of a character that cannot be shown. */
export const admissible = (text: string): string => text.replace(forbidden, '\u{FFFD}');

/** Text as an attribute value: `admissible`, with tabs and line breaks kept. */
export const attribute = (text: string): string =>
  admissible(text).replaceAll('\t', tabSign).replaceAll('\n', lineSign);

/**
 * Finish serialised XML: what the serialiser leaves bare and a reader would change (a carriage return, white
 * space in attributes) or refuse ("]]>" in text).
 */
export const finish = (xml: string): string =>
  xml
    .replaceAll('\r', '&#xD;')
    .replaceAll(tabSign, '&#x9;')
    .replaceAll(lineSign, '&#xA;')
    .replaceAll(']]>', ']]&gt;');
