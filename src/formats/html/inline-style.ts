import type { Element } from 'hast';

/** How letters are printed. */
export interface InlineStyle {
  bold: boolean;
  italic: boolean;
  /** Printed in capitals, whatever it is typed in. */
  capitals: boolean;
}

/** The style of letters that nothing changes. */
export const plainStyle: Readonly<InlineStyle> = { bold: false, italic: false, capitals: false };

/** The style of the letters in an element, given that of the letters around it. */
export function inlineStyle(element: Element, inherited: InlineStyle): InlineStyle {
  const { tagName } = element;
  const css = cssOf(element);
  return {
    bold:
      (inherited.bold ||
        /^(?:b|strong|h[1-6]|th)$/.test(tagName) ||
        /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(css)) &&
      !/font-weight\s*:\s*normal/i.test(css),
    italic: inherited.italic || /^(?:i|em)$/.test(tagName) || /font-style\s*:\s*italic/i.test(css),
    capitals:
      (inherited.capitals || /text-transform\s*:\s*uppercase/i.test(css)) &&
      !/text-transform\s*:\s*none/i.test(css),
  };
}

/** Are the lines of a block centred, given whether those around it are? */
export function isCentred(block: Element, inherited: boolean): boolean {
  const { align } = block.properties;
  const css = cssOf(block);
  if (align === 'center' || block.tagName === 'center' || /text-align\s*:\s*center/i.test(css)) return true;
  return inherited && !align && !/text-align/i.test(css);
}

const cssOf = ({ properties }: Element): string => String(properties['style'] ?? '');
