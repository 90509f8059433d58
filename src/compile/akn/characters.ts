import type { ElementContent } from 'xast';
import { x } from 'xastscript';

/** What the Char production of XML 1.0 does not admit, even escaped. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Stand-ins for white space that an attribute would lose; XML forbids both, so no text can hold them. */
const tabSign = '\u{FFFE}';
const lineSign = '\u{FFFF}';

/** How many characters XML 1.0 forbids in a text. */
export const countForbidden = (text: string): number => text.match(forbidden)?.length ?? 0;

/**
 * Text as XML content. A character that XML forbids becomes `<marker name="character" lex:code="B">`, so that
 * nothing is lost on the way back.
 */
export function characters(value: string): ElementContent[] {
  const out: ElementContent[] = [];
  let from = 0;
  for (const match of value.matchAll(forbidden)) {
    if (match.index > from) out.push({ type: 'text', value: value.slice(from, match.index) });
    const code = match[0].codePointAt(0) ?? 0;
    out.push(x('marker', { name: 'character', 'lex:code': code.toString(16).toUpperCase() }));
    from = match.index + match[0].length;
  }
  if (from < value.length) out.push({ type: 'text', value: value.slice(from) });
  return out;
}

/** Text as an attribute value: what XML forbids becomes U+FFFD; tabs and line breaks survive. */
export const attribute = (value: string): string =>
  value.replace(forbidden, '\u{FFFD}').replaceAll('\t', tabSign).replaceAll('\n', lineSign);

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
