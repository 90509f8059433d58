import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { unwrap } from '../../lexast/index.ts';

/** The law as a built page shows it. */
export interface PageLaw {
  /** All text inside the law, editorial parts left out. */
  text: string;
  /** Each element marked as one reading line. */
  lines: string[];
}

const isLaw = (node: Element) => node.properties['dataLaw'] !== undefined;
const isEditorial = (node: Element) => node.properties['dataEditorial'] !== undefined;
const isLine = (node: Element) => node.properties['dataLine'] !== undefined;

/**
 * Read the law out of a built page: what stands in `[data-law]` and not in `[data-editorial]`.
 *
 * It reads the HTML file itself, so nothing between tree and page is taken on trust.
 */
export function pageLaw(html: string): PageLaw {
  const law: PageLaw = { text: '', lines: [] };
  visit(fromHtml(html), 'element', (node) => {
    if (!isLaw(node)) return undefined;
    law.text += textOf(node, (line) => law.lines.push(unwrap(line)));
    return SKIP;
  });
  return law;
}

function textOf(root: Element | Root, onLine: (text: string) => void): string {
  let text = '';
  visit(root, (node) => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return undefined;
    if (isEditorial(node)) return SKIP;
    if (node !== root && isLine(node)) {
      const line = textOf(node, onLine);
      onLine(line);
      text += `${line}\n`;
      return SKIP;
    }
    return undefined;
  });
  return text;
}
