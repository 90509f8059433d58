import type { Document, LexNode } from '../lexast/index.ts';
import { isDivision, isParent, lawText, pairMarkers, unwrap } from '../lexast/index.ts';
import type { BookLine, ClauseBook } from './book.ts';
import type { LawContext } from './law-context.ts';
import type { InstrumentView } from './library.ts';
import { shortName } from './names.ts';

/** Books made before: every citation of a text asks for the book of that text. */
const books = new WeakMap<Document, ClauseBook>();

/** @returns `undefined` for an instrument whose text is not held */
export function clauseBook(view: InstrumentView): ClauseBook | undefined {
  const { tree } = view;
  if (!tree) return undefined;
  const book = books.get(tree) ?? makeBook(view, tree);
  books.set(tree, book);
  return book;
}

function makeBook({ id, record, law }: InstrumentView, tree: Document): ClauseBook {
  const lines = bookLines(tree, law);
  const units: ClauseBook['units'] = {};
  for (const { anchor } of lines) {
    for (const outer of outerAnchors(anchor)) {
      const unit = law.unitAt(outer);
      if (unit) units[outer] = { place: unit.place, ...(unit.path ? { path: unit.path } : {}) };
    }
  }
  return {
    id,
    officialName: law.instrument.officialName,
    shortName: shortName(record),
    units,
    lines,
  };
}

/** An anchor and all beginnings of it that could name a unit around it. */
function outerAnchors(anchor: string): string[] {
  const steps = anchor.split('-');
  return steps.map((_, index) => steps.slice(0, index + 1).join('-'));
}

function bookLines(tree: Document, law: LawContext): BookLine[] {
  const lines: BookLine[] = [];
  const walk = (node: LexNode, anchor: string, depth: number) => {
    const own = law.unit(node)?.anchor ?? anchor;
    const inner = isDivision(node) ? depth + 1 : depth;
    if (!isParent(node)) return;
    for (const { mark, node: child } of pairMarkers(node.children as LexNode[])) {
      if (child && !mark && !isLine(child)) {
        walk(child, own, inner);
        continue;
      }
      if (child && 'role' in child && child.role) continue;
      const text = child ? unwrap(lawText(child)) : '';
      const number = unwrap(mark?.value ?? '');
      const at = (child && law.unit(child)?.anchor) ?? own;
      if (at && (text || number)) lines.push({ anchor: at, number, text, depth: inner });
    }
  };
  walk(tree, '', 0);
  return lines;
}

const lineTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'basis', 'gap']);
const isLine = ({ type }: LexNode) => lineTypes.has(type);
