import { type CitationPath, isDivision, isParent, type LexNode, type LexParent } from '../lexast/index.ts';
import { stepsOf } from '../lexast/place.ts';
import { sameNumber } from './numbers.ts';

/** A unit in a tree with the list it stands in. */
export interface Found {
  node: LexNode;
  parent: LexParent;
}

const closed: ReadonlySet<string> = new Set([
  'quotation',
  'table',
  'header',
  'preamble',
  'closing',
  'furniture',
]);

/** Units below a node in reading order, nearest levels first, never inside quoted words or other texts. */
function* unitsBelow(node: LexNode, whole: boolean): Generator<Found> {
  if (!isParent(node)) return;
  const inner: LexNode[] = [];
  for (const child of node.children as LexNode[]) {
    if (closed.has(child.type)) continue;
    if (!whole && (child.type === 'attachment' || child.type === 'appendix')) continue;
    if (isDivision(child)) yield { node: child, parent: node };
    if (isParent(child)) inner.push(child);
  }
  for (const child of inner) yield* unitsBelow(child, whole);
}

/** "Mẫu số 05" and "MẪU SỐ 5" are one name. */
const plain = (words: string) =>
  words
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=^| )0+(?=\d)/gu, '')
    .trim();

/** The attachment or appendix that a place names: "Phụ lục I", "Quy chế". */
export function findAttachment(tree: LexNode, name: string): Found | undefined {
  if (!isParent(tree)) return undefined;
  const wanted = plain(name);
  for (const child of tree.children as LexNode[]) {
    if (child.type !== 'attachment' && child.type !== 'appendix') continue;
    const title = plain(child.title);
    const num = child.type === 'appendix' && child.num ? plain(`phụ lục ${child.num}`) : undefined;
    if (num === wanted || title === wanted || (num === undefined && title.startsWith(`${wanted} `))) {
      return { node: child, parent: tree };
    }
  }
  return undefined;
}

/** The unit at a place of a tree; `undefined` where there is none. */
export function findPlace(tree: LexNode, path: CitationPath): Found | undefined {
  let found: Found | undefined;
  let around: LexNode = tree;
  if (isLoose(tree, path)) return undefined;
  if (path.attachment !== undefined) {
    found = findAttachment(tree, path.attachment);
    if (!found) return undefined;
    around = found.node;
  }
  for (const { type, num } of stepsOf(path)) {
    const next: Found | undefined = type === 'item' ? nthDash(around, num) : firstOf(around, type, num);
    if (!next) return undefined;
    found = next;
    around = next.node;
  }
  return found && path.heading ? headingOf(found) : found && ownParagraph(found, path.paragraph);
}

function headingOf({ node }: Found): Found | undefined {
  if (!isParent(node)) return undefined;
  const heading = (node.children as LexNode[]).find(({ type }) => type === 'heading');
  return heading && { node: heading, parent: node };
}

/** The paragraphs of a unit that stand before the units in it; are they all that it has? A paragraph is its own. */
export function ownParagraphs(node: LexParent): { paragraphs: LexParent[]; isWhole: boolean } {
  if (node.type === 'paragraph') return { paragraphs: [node], isWhole: true };
  const list = node.children as LexNode[];
  const first = list.findIndex((child) => isDivision(child));
  const paragraphs = (first < 0 ? list : list.slice(0, first)).filter(
    (child) => child.type === 'paragraph' && !child.role,
  );
  return { paragraphs: paragraphs as LexParent[], isWhole: first < 0 };
}

/**
 * The last paragraph of a unit as it is printed, which may stand in its last điểm ("đoạn cuối khoản 2" after its điểm);
 * the line of a điểm itself is none: what is meant then is not sure.
 */
export function lastParagraph(node: LexParent): Found | undefined {
  const list = node.children as LexNode[];
  const last = list.at(-1);
  if (last && isDivision(last)) {
    const inner = (last.children as LexNode[]).at(-1);
    const { paragraphs, isWhole } = ownParagraphs(last);
    return isWhole && paragraphs.length < 2 && inner?.type !== 'table' ? undefined : lastParagraph(last);
  }
  return last?.type === 'paragraph' && !last.role ? { node: last, parent: node } : undefined;
}

/** "đoạn 2" of a unit: among its own paragraphs; -1 is the last. */
function ownParagraph(found: Found, count: number | undefined): Found | undefined {
  const { node } = found;
  if (count === undefined || !isParent(node)) return found;
  if (count < 0) return lastParagraph(node);
  const paragraph = ownParagraphs(node).paragraphs[count - 1];
  return paragraph && { node: paragraph as LexNode, parent: node };
}

/** A khoản or điểm of a text with Điều, without its Điều: the first one of that number would be a guess. */
export function isLoose(tree: LexNode, path: CitationPath): boolean {
  if (path.article !== undefined || path.attachment !== undefined) return false;
  const [first] = stepsOf(path);
  if (first?.type === 'point' && !hasUnits(tree, 'article')) return hasUnits(tree, 'clause');
  if (first?.type !== 'clause' && first?.type !== 'point' && first?.type !== 'item') return false;
  return hasUnits(tree, 'article') || hasUnits(tree, 'section');
}

function hasUnits(tree: LexNode, type: string): boolean {
  for (const { node } of unitsBelow(tree, false)) if (node.type === type) return true;
  return false;
}

function firstOf(around: LexNode, type: string, num: string): Found | undefined {
  for (const unit of unitsBelow(around, false)) {
    if (unit.node.type === type && isDivision(unit.node) && sameNumber(unit.node.num, num)) return unit;
  }
  return undefined;
}

/** "gạch đầu dòng thứ ba" is counted, "tiết a.1" has a number of its own. */
function nthDash(around: LexNode, num: string): Found | undefined {
  const named = firstOf(around, 'item', num);
  if (named || !/^\d+$/u.test(num) || !isParent(around)) return named;
  const dashes = (around.children as LexNode[]).filter(
    (child) => isDivision(child) && child.type === 'item' && child.num === '',
  );
  const node = dashes[Number(num) - 1];
  return node && { node, parent: around };
}
