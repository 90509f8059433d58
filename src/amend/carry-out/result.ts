import { assignIds, type CitationPath, type Document, isParent, type LexNode } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { findPlace } from '../find-place.ts';
import { heldLeaves } from '../held.ts';
import type { Change, Consolidated, Operation, Origin, Refusal } from '../types.ts';
import type { Session } from './session.ts';

export function result(session: Session, refused: Refusal[], later: Operation[]): Omit<Consolidated, 'idle'> {
  const { tree, executed, removed, changed } = session;
  const origins: Origin[] = [];
  let at = 0;
  for (const { leaf } of heldLeaves(tree)) {
    const { text, start, operation } = leaf.data;
    const end = start + leaf.value.length;
    const last = origins.at(-1);
    if (last && last.text === text && last.end === start && last.operation === operation) last.end = end;
    else origins.push({ at, text, start, end, ...(operation === undefined ? {} : { operation }) });
    at += leaf.value.length;
    delete (leaf as { data?: unknown }).data;
  }
  joinMarkers(tree as LexNode);
  assignIds(tree);
  const changes: Change[] = [];
  const walk = (node: LexNode) => {
    const { id } = node as { id?: string };
    if (id) for (const operation of changed.get(node) ?? []) changes.push({ anchor: id, operation });
    if (isParent(node)) for (const child of node.children) walk(child as LexNode);
  };
  walk(tree);
  for (const refusal of refused) {
    const anchor = nearestAnchor(tree, refusal.operation.target);
    if (anchor) refusal.anchor = anchor;
  }
  return { tree, origins, removed, changes, executed, refused, later };
}

/** A number that was changed, and what stands around it in its marker, are one marker. */
function joinMarkers(node: LexNode): void {
  if (!isParent(node)) return;
  const list = node.children as LexNode[];
  for (let at = list.length - 1; at > 0; at -= 1) {
    const [left, right] = [list[at - 1], list[at]];
    if (left?.type === 'marker' && right?.type === 'marker')
      list.splice(at - 1, 2, { type: 'marker', value: left.value + right.value });
  }
  for (const child of list) joinMarkers(child);
}

/** The anchor of a place, or of the nearest place around it that is there. */
function nearestAnchor(tree: Document, target: CitationPath): string | undefined {
  const path: CitationPath = { ...target };
  for (const { type } of stepsOf(target).toReversed()) {
    const node = findPlace(tree, path)?.node as { id?: string } | undefined;
    if (node?.id) return node.id;
    delete path[type];
  }
  return path.attachment === undefined
    ? undefined
    : (findPlace(tree, { attachment: path.attachment })?.node as { id?: string } | undefined)?.id;
}
