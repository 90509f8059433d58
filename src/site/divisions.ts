import { visitParents } from 'unist-util-visit-parents';
import {
  isDivision,
  type Attachment,
  type Appendix,
  type Division,
  type Document,
  type LexNode,
} from '../lexast/index.ts';
import { labelOf } from '../pipeline/facts/index.ts';
import { leadOf } from './contents.ts';

/** A unit that has a page of its own. */
export type PageUnit = Division | Attachment | Appendix;

/** A unit of an instrument and its neighbours, as its own page shows them. */
export interface DivisionView {
  node: PageUnit;
  /** Steps of its address: "muc-iii/khoan-1/diem-a". */
  path: string;
  anchor: string;
  /** "Điểm a khoản 1 Mục III". */
  label: string;
  /** Number and first words, for lists: "a) Đẩy nhanh tiến độ…". */
  number: string;
  words: string;
  /** Enclosing units, outermost first. */
  parents: DivisionView[];
  previous?: DivisionView;
  next?: DivisionView;
}

/** Every unit of a tree that has a page, in reading order, linked to its neighbours of the same level. */
export function divisionViews(tree: Document): DivisionView[] {
  const views = new Map<LexNode, DivisionView>();
  visitParents(tree, (found, ancestors) => {
    const node = found as LexNode;
    if (!isPageUnit(node) || !node.path || !node.id) return;
    const parents = (ancestors as LexNode[]).flatMap((ancestor) => views.get(ancestor) ?? []);
    const { number, words } = isDivision(node) ? leadOf(node) : { number: '', words: node.title };
    views.set(node, {
      node,
      path: node.path,
      anchor: node.id,
      label: labelOf(node, ancestors as LexNode[]),
      number,
      words,
      parents,
    });
  });
  const all = [...views.values()];
  const last = new Map<number, DivisionView>();
  for (const view of all) {
    const before = last.get(view.parents.length);
    if (before && before.node.type === view.node.type) {
      view.previous = before;
      before.next = view;
    }
    last.set(view.parents.length, view);
  }
  return all;
}

const isPageUnit = (node: LexNode): node is PageUnit =>
  isDivision(node) || node.type === 'attachment' || node.type === 'appendix';
