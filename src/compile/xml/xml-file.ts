import type { Element, ElementContent } from 'xast';
import { type Options, toXml } from 'xast-util-to-xml';
import { finish } from './characters.ts';

/** What the serialiser escapes in text, or leaves out. */
const special = /[<&]|(?![\t\n\r])\p{Cc}/u;

/**
 * A whole XML file: declaration, root, final line break.
 *
 * @param root is used up: its texts are changed
 */
export function xmlFile(root: Element, options?: Options): string {
  plainTexts(root);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${finish(toXml(root, { ...options, allowDangerousXml: true }))}\n`;
}

/** The serialiser makes an expression anew for each text; most need no escaping, and are written as they stand. */
function plainTexts({ children }: Element): void {
  for (const [at, child] of children.entries()) {
    if (child.type === 'element') plainTexts(child);
    else if (child.type === 'text' && !special.test(child.value))
      // Its type is one of the serialiser's own.
      children[at] = { type: 'raw', value: child.value } as unknown as ElementContent;
  }
}
