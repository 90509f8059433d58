import {
  divisionLabels,
  formatPlace,
  isDivision,
  lawText,
  placeOf,
  unwrap,
  type Basis,
  type Document,
  type LexNode,
  type Paragraph,
} from '../lexast/index.ts';
import type { Passage } from './types.ts';

/**
 * The citable places of an instrument with their own words: a clause with points gives its opening words,
 * and each point its own. What stands before and after the text proper has no anchor: it leads to the page.
 */
export function passagesOf(document: Document): Passage[] {
  const found: Passage[] = [];
  const add = (anchor: string | undefined, label: string, text: string) => {
    const clean = unwrap(text);
    if (anchor !== undefined && /[\p{L}\p{N}]/u.test(clean))
      found.push({ anchor, label, kind: 'law', text: clean });
  };

  const walk = (node: LexNode, ancestors: LexNode[]): void => {
    if (isDivision(node)) {
      add(
        node.id,
        capitalise(formatPlace(placeOf(node, ancestors))) || divisionLabels[node.type],
        ownText(node),
      );
    } else if (node.type === 'appendix') {
      add(node.id, node.num ? `Phụ lục ${node.num}` : 'Phụ lục', ownText(node));
    } else if (node.type === 'attachment') {
      add(node.id, node.title, node.title);
    } else if (node.type === 'basis') {
      add(node.id, basisLabel(node), lawText(node));
      return;
    } else if (node.type === 'paragraph' && !ancestors.some(holdsItsText)) {
      add(node.id, paragraphLabel(node, ancestors), node.role ? '' : lawText(node));
      return;
    } else if (node.type === 'header') {
      add('', 'Phần đầu văn bản', node.children.filter(isPrinted).map(lawText).join('\n'));
      return;
    } else if (node.type === 'closing') {
      add('', 'Phần cuối văn bản', lawText(node));
      return;
    } else if (node.type === 'quotation') {
      return;
    }
    if ('children' in node) for (const child of node.children) walk(child as LexNode, [...ancestors, node]);
  };
  walk(document, []);
  return found;
}

/** Lines that a publisher put above the text are not part of it. */
const isPrinted = (node: LexNode) => !(node.type === 'paragraph' && node.role === 'metadata');

/** Divisions that get a passage of their own; dashes under a point are words of the point. */
const standsAlone = (node: LexNode) => isDivision(node) && node.type !== 'item';

const holdsItsText = (node: LexNode) => isDivision(node) || node.type === 'appendix';

/** A node's words without those of the divisions under it. */
function ownText(node: LexNode): string {
  if (!('children' in node)) return lawText(node);
  return (node.children as LexNode[])
    .filter((child) => !standsAlone(child) && child.type !== 'furniture')
    .map((child) => (child.type === 'item' ? ownText(child) : `${lawText(child)}\n`))
    .join('')
    .replace(/^((?:\s*\S+[.)]))\n/, '$1 ');
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The running number at the end of an anchor: "can-cu-2" → "2". */
const running = (id = '') => /\d+$/.exec(id)?.[0] ?? '';

const basisLabel = (node: Basis) =>
  `${node.kind === 'legal' ? 'Căn cứ ban hành' : 'Đề nghị ban hành'} ${running(node.id)}`.trim();

function paragraphLabel(node: Paragraph, ancestors: LexNode[]): string {
  const where = ancestors.some(({ type }) => type === 'preamble') ? 'Phần mở đầu' : 'Nội dung';
  return `${where}, đoạn ${running(node.id)}`;
}
