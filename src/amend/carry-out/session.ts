import { type CitationPath, type Document, isParent, type LexNode } from '../../lexast/index.ts';
import { formatTarget } from '../format-target.ts';
import type { Found } from '../find-place.ts';
import { excerptsOf, type HeldLeaf, heldLeaves, partOf } from '../held.ts';
import type { Operation, Removal, Target } from '../types.ts';

export type Kind<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

/** The text being computed. */
export interface Session {
  tree: Document;
  held: ReadonlyMap<string, string>;
  /** The day asked for, ISO 8601. */
  date?: string | undefined;
  executed: Operation[];
  removed: Removal[];
  /** Units that were repealed: their number is left. */
  repealed: Set<LexNode>;
  changed: Map<LexNode, Set<number>>;
  /** Operations on a phrase that does not stand at its place. */
  missing: Set<Operation>;
  /** What had to be concluded for the operation at hand, in Vietnamese. */
  doubt?: string;
}

export const sentenceCase = (path: CitationPath) => {
  const place = formatTarget(path);
  return place.charAt(0).toUpperCase() + place.slice(1);
};

/** The reason for a refusal where a place is there more than once, or its reading is doubtful. */
export const unsure = (target: Target) =>
  `Không xác định được chắc chắn ${formatTarget(target)} trong văn bản được sửa đổi`;

export function isRepealed(node: LexNode, { repealed }: Session): boolean {
  return repealed.has(node);
}

/** A copy of quoted words whose leaves carry the number of the operation. */
export function quote<T>(payload: T, { executed }: Session): T {
  const copy = structuredClone(payload);
  const mark = (node: unknown) => {
    const { children, data } = node as { children?: unknown[]; data?: HeldLeaf['data'] };
    if (children) for (const child of children) mark(child);
    else if (data) data.operation = executed.length;
  };
  mark(copy);
  return copy;
}

export function note(node: LexNode, { changed, executed }: Session): void {
  const operations = changed.get(node) ?? new Set();
  changed.set(node, operations.add(executed.length));
}

export function remove(leaves: readonly HeldLeaf[], { removed, executed }: Session): void {
  for (const excerpt of excerptsOf(leaves)) removed.push({ ...excerpt, operation: executed.length });
}

export const leavesOf = (node: LexNode) => heldLeaves(node).map(({ leaf }) => leaf);

export function put(found: Found, node: LexNode, session: Session): void {
  const list = found.parent.children as LexNode[];
  const fresh = keepName(node, found);
  const kept = new Set(leavesOf(fresh));
  const old = leavesOf(found.node).filter((leaf) => !kept.has(leaf));
  removeReplaced(old, fresh, session);
  list[list.indexOf(found.node)] = fresh;
  // A unit that was changed before keeps that in its history.
  session.changed.set(fresh, new Set(session.changed.get(found.node)));
  // The line of a unit's own number has no address but the unit's.
  note(fresh.type === 'paragraph' ? (found.parent as LexNode) : fresh, session);
}

/** "thay thế Phụ lục I bằng Phụ lục II …": the appendix keeps its name and number in the text. */
function keepName(node: LexNode, found: Found): LexNode {
  const old = found.node;
  if (node.type !== 'appendix' || old.type !== 'appendix' || node.num === old.num) return node;
  const header = old.children.filter(({ type }) => type === 'header');
  const rest = node.children.filter(({ type }) => type !== 'header');
  const { num: _, ...kept } = node;
  return {
    ...kept,
    title: old.title,
    ...(old.num === undefined ? {} : { num: old.num }),
    children: [...header, ...rest],
  } as LexNode;
}

/** Marks the operation at hand as doubtful: something had to be concluded. */
export function doubt(session: Session, reason: string): void {
  session.doubt = session.doubt ? `${session.doubt}; ${reason}` : reason;
}

/**
 * Removes the words that new ones replace. New words that end an act may lack the end of their line; then that of the old
 * words is kept.
 */
export function removeReplaced(old: readonly HeldLeaf[], fresh: LexNode, session: Session): void {
  const lineEnd = trailingSpace(leavesOf(fresh)) ? undefined : trailingSpace(old);
  remove(lineEnd ? leavesBut(old, lineEnd.value.length) : old, session);
  if (lineEnd) endWith(fresh, lineEnd);
}

/** Put white space behind the last words of a node. */
function endWith(node: LexNode, leaf: HeldLeaf): void {
  if (!isParent(node)) return;
  const last = (node.children as LexNode[]).at(-1);
  if (last && isParent(last)) endWith(last, leaf);
  else (node.children as unknown as HeldLeaf[]).push(leaf);
}

/** The white space at the end of some leaves, which separates them from what follows. */
export function trailingSpace(leaves: readonly HeldLeaf[]): HeldLeaf | undefined {
  const last = leaves.at(-1);
  const words = last?.value.trimEnd().length ?? 0;
  return last && words < last.value.length ? partOf(last, words, last.value.length, 'text') : undefined;
}

export function leavesBut(leaves: readonly HeldLeaf[], count: number): HeldLeaf[] {
  const last = leaves.at(-1);
  return last ? [...leaves.slice(0, -1), partOf(last, 0, last.value.length - count)] : [];
}

/** White space that an act prints, to separate the words or lines that it adds. */
export function white(kind: ' ' | '\n', act: string, { executed, held }: Session): HeldLeaf[] {
  const start = held.get(act)?.indexOf(kind) ?? -1;
  return start < 0
    ? []
    : [{ type: 'text', value: kind, data: { text: act, start, operation: executed.length } }];
}
