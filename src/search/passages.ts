import {
  divisionLabels,
  formatPlace,
  isDivision,
  lawText,
  placeOf,
  unwrap,
  type Basis,
  type Division,
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
  const add = (anchor: string | undefined, label: string, text: string, about: About = {}) => {
    if (anchor === undefined) return;
    for (const piece of pieces(unwrap(text)))
      if (/[\p{L}\p{N}]/u.test(piece)) found.push({ anchor, label, kind: 'law', text: piece, ...about });
  };

  const walk = (node: LexNode, ancestors: LexNode[]): void => {
    if (isDivision(node)) {
      add(
        node.id,
        capitalise(formatPlace(placeOf(node, ancestors))) || divisionLabels[node.type],
        ownText(node),
        aboutOf(node, ancestors),
      );
    } else if (node.type === 'appendix') {
      add(node.id, node.num ? `Phụ lục ${node.num}` : 'Phụ lục', ownText(node), headingField(node.title));
    } else if (node.type === 'attachment') {
      add(node.id, node.title, node.title, headingField(node.title));
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

/** Longest piece of a text that is found as one: a table of an annex may have a thousand lines. */
const PIECE = 3000;

/** A text in pieces, cut between lines, else between words. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > PIECE) {
    const line = rest.lastIndexOf('\n', PIECE);
    const word = rest.lastIndexOf(' ', PIECE);
    const at = line > PIECE / 2 ? line : word > 0 ? word : PIECE;
    found.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...found, rest];
}

type About = Pick<Passage, 'heading' | 'under'>;

const headingField = (text: string): About => (text ? { heading: unwrap(text) } : {});

/** Headings over headings: a clause is about its article, an article about its chapter. */
function aboutOf(node: Division, ancestors: readonly LexNode[]): About {
  const under = ancestors.filter(isDivision).map(headingOf).filter(Boolean).slice(-UNDER).join('. ');
  return { ...headingField(headingOf(node)), ...(under && { under }) };
}

/** Of the headings above a place, the nearest ones say what it is about. */
const UNDER = 2;

function headingOf({ children }: Division): string {
  const heading = children.find(({ type }) => type === 'heading');
  return heading ? unwrap(lawText(heading)).trim() : '';
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

/** As a citation names it (`unitPlace`), with a capital. */
const basisLabel = (node: Basis) =>
  node.kind === 'legal' ? `Căn cứ ${running(node.id)}`.trim() : 'Phần “Theo đề nghị”';

function paragraphLabel(node: Paragraph, ancestors: LexNode[]): string {
  const where = ancestors.some(({ type }) => type === 'preamble') ? 'Phần mở đầu' : 'Nội dung';
  return `${where}, đoạn ${running(node.id)}`;
}
