import type { Element, Nodes, Root } from 'hast';
import { LeftOutWords } from '../left-out.ts';
import type { LeftOut, LeftOutKind } from '../types.ts';
import { isBlock, isHidden, isSilent } from './elements.ts';

const code: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'math']);

/** The words of a page that are no part of its text: code, menus and buttons, hidden parts, what stands round the law. */
export function leftOutOf(root: Root, body: Root | Element): LeftOut[] {
  const words = new LeftOutWords();
  const way = wayTo(root, body);
  const visit = (node: Nodes, inside: boolean): void => {
    if (node.type === 'element' && isSilent(node)) {
      words.add(kindOf(node), allText(node));
      return;
    }
    const within = inside || node === body;
    if (!within && !way.has(node)) {
      if (node.type === 'text') words.add('around', node.value);
      else if (node.type === 'element') addAround(node, words);
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child, within);
  };
  visit(root, false);
  return words.list();
}

const kindOf = (node: Element): LeftOutKind => {
  if (code.has(node.tagName)) return 'code';
  return isHidden(node) ? 'hidden' : 'controls';
};

/** What stands round the law, a block a piece; code and menus in it are told apart. */
function addAround(node: Element, words: LeftOutWords): void {
  let text = '';
  const visit = (child: Nodes): void => {
    if (child.type === 'text') text += child.value;
    if (child.type !== 'element') return;
    if (isSilent(child)) {
      words.add(kindOf(child), allText(child));
      return;
    }
    const block = isBlock(child);
    if (block) settle();
    for (const inner of child.children) visit(inner);
    if (block) settle();
  };
  const settle = () => {
    words.add('around', text);
    text = '';
  };
  visit(node);
  settle();
}

/** The nodes above an element, with itself. */
function wayTo(root: Root, element: Root | Element): ReadonlySet<Nodes> {
  const way = new Set<Nodes>();
  const find = (node: Nodes): boolean => {
    const found = node === element || ('children' in node && node.children.some((child) => find(child)));
    if (found) way.add(node);
    return found;
  };
  find(root);
  return way;
}

const allText = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => allText(child)).join(' ') : '';
};
