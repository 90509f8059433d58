import type { Attachment, Appendix, Division, Document, LexNode } from '../lexast/index.ts';
import { shorten } from '../pipeline/facts/index.ts';
import { isDivision, lawText, pairMarkers, unwrap } from '../lexast/index.ts';

/** One line of a table of contents. */
export interface ContentsEntry {
  anchor: string;
  /** Type of the unit. */
  type: LexNode['type'];
  /** Address of the page that it is on, where that is another page of the text. */
  href?: string;
  /** Number as printed, with its label: "III.", "Điều 5." */
  number: string;
  /** Heading, or the first words of a unit without one. */
  words: string;
  children: ContentsEntry[];
  /** Points are shown as a row of letters, not as lines. */
  compact: boolean;
}

/** Memo, since every page of a long text shows its contents. */
const contentsOfTree = new WeakMap<Document, ContentsEntry[]>();

/** Table of contents of a text. */
export function contentsOf(tree: Document): ContentsEntry[] {
  const made = contentsOfTree.get(tree) ?? contentsOfNodes(tree.children as LexNode[]);
  contentsOfTree.set(tree, made);
  return made;
}

/** Table of contents of a tree: attachments, and divisions down to points. */
export function contentsOfNodes(nodes: readonly LexNode[]): ContentsEntry[] {
  return nodes.flatMap((node): ContentsEntry[] => {
    if (isDivision(node) && node.type !== 'item') return node.id ? [division(node)] : [];
    if (node.type === 'attachment' || node.type === 'appendix') return node.id ? [attached(node)] : [];
    if (node.type === 'body') return contentsOfNodes(node.children as LexNode[]);
    return [];
  });
}

function division(node: Division): ContentsEntry {
  const { number, words } = leadOf(node);
  return {
    anchor: node.id ?? '',
    type: node.type,
    number,
    words,
    children: contentsOfNodes(node.children as LexNode[]),
    compact: node.type === 'point',
  };
}

const attached = (node: Attachment | Appendix): ContentsEntry => ({
  anchor: node.id ?? '',
  type: node.type,
  number: '',
  words: node.title,
  children: contentsOfNodes(node.children as LexNode[]),
  compact: false,
});

/** The number of a division, its first words, and its whole heading or first paragraph. */
export function leadOf(node: Division): { number: string; words: string; whole: string } {
  for (const { mark, node: child } of pairMarkers(node.children as LexNode[])) {
    const number = unwrap(mark?.value ?? node.num);
    if (child?.type === 'heading') {
      const words = unwrap(lawText(child));
      return { number, words, whole: words };
    }
    if (child?.type === 'paragraph') {
      const whole = unwrap(lawText(child));
      return { number, words: shorten(whole), whole };
    }
  }
  return { number: node.num, words: '', whole: '' };
}
