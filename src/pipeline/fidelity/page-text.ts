import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { unwrap } from '../../lexast/index.ts';

/** The law as a built page shows it. */
export interface PageLaw {
  /** All text inside the law, editorial parts left out. */
  text: string;
  /** Each element marked as one reading line. */
  lines: string[];
}

type Node = DefaultTreeAdapterTypes.Node;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/**
 * Reads the law from a built page: the text in `[data-law]` that is not in `[data-editorial]`. The HTML file itself is parsed, as
 * by a browser without scripts, so that the proof covers every step from the tree to the page.
 */
export function pageLaw(html: string): PageLaw {
  const law: PageLaw = { text: '', lines: [] };
  const find = (parent: ParentNode) => {
    for (const node of parent.childNodes) {
      if (!defaultTreeAdapter.isElementNode(node)) continue;
      if (!has(node, 'data-law')) find(node);
      else if (!has(node, 'data-editorial')) law.text += textOf(node, (line) => law.lines.push(unwrap(line)));
    }
  };
  find(parse(html, { scriptingEnabled: false }));
  return law;
}

const has = (node: DefaultTreeAdapterTypes.Element, name: string) =>
  node.attrs.some((attribute) => attribute.name === name);

/** The text of an element, with a line break after each reading line. @param onLine called with each reading line */
function textOf(root: ParentNode, onLine: (text: string) => void): string {
  let text = '';
  const add = (node: Node) => {
    if (defaultTreeAdapter.isTextNode(node)) text += node.value;
    if (!defaultTreeAdapter.isElementNode(node) || has(node, 'data-editorial')) return;
    if (has(node, 'data-line')) {
      const line = textOf(node, onLine);
      onLine(line);
      text += `${line}\n`;
    } else node.childNodes.forEach(add);
  };
  root.childNodes.forEach(add);
  return text;
}
