import type { Element, Nodes, Root } from 'hast';
import { evidence, frameSign } from './evidence.ts';
import { isBlock, isSilent } from './elements.ts';

/** Share of the evidence of a page that its law body must hold. */
const share = 0.8;

/**
 * The element that holds the text of the instrument: the deepest one with nearly all the evidence for it, so
 * that menus, related documents and comments stay outside, whatever the site calls its boxes.
 */
export function lawBody(root: Root): Root | Element {
  const weights = new Map<Nodes, Weight>();
  weigh(root, weights);
  const total = weights.get(root)?.sum ?? 0;
  if (total < 4) return root;
  let best: Root | Element = root;
  for (;;) {
    const next: Element | undefined = elementsOf(best).find(
      (child) => (weights.get(child)?.sum ?? 0) >= total * share,
    );
    if (!next || next.tagName === 'p') return best;
    // A head table beside the body ("CỘNG HÒA XÃ HỘI …", "Luật số: …") or an end below it is a part of the text.
    const inside = weights.get(next)?.frame;
    if ([...(weights.get(best)?.frame ?? [])].some((sign) => !inside?.has(sign))) return best;
    best = next;
  }
}

/** What speaks for the text of an instrument below a node: the sum, and which signs of its head and end. */
interface Weight {
  sum: number;
  frame: Set<string>;
}

/** Sum the evidence of the blocks below each node; returns the node's weight and its own inline text. */
function weigh(node: Nodes, weights: Map<Nodes, Weight>): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && (isSilent(node) || isLink(node))) return '';
  if (!('children' in node)) return '';
  const weight: Weight = { sum: 0, frame: new Set() };
  let text = '';
  const settle = () => {
    const words = text.replace(/\s+/g, ' ');
    weight.sum += evidence(words);
    const sign = frameSign(words);
    if (sign) weight.frame.add(sign);
    text = '';
  };
  for (const child of node.children) {
    const breaks = child.type === 'element' && (child.tagName === 'br' || isBlock(child));
    if (breaks) settle();
    const inner = weigh(child, weights);
    const below = weights.get(child);
    if (below) {
      weight.sum += below.sum;
      for (const sign of below.frame) weight.frame.add(sign);
    }
    if (!breaks) text += inner;
  }
  if (node.type === 'root' || (node.type === 'element' && isBlock(node))) settle();
  weights.set(node, weight);
  return text;
}

/** A link speaks of another place: a related document, an entry of a table of contents. */
const isLink = (node: Element): boolean => node.tagName === 'a' && node.properties['href'] !== undefined;

const elementsOf = (node: Root | Element): Element[] =>
  (node.children as Nodes[]).filter((child): child is Element => child.type === 'element');
