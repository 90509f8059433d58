import type { Body } from '../records/schema/index.ts';
import type { LexNode } from '../lexast/index.ts';
import { isParent, lawText, unwrap } from '../lexast/index.ts';
import { visitParents } from 'unist-util-visit-parents';
import { uncapitalised } from '../pipeline/facts/index.ts';
import { RecordedMemo } from '../reuse/reads.ts';
import { nameFinder } from './find-names.ts';
import type { Library } from './library.ts';

/** A place in a text that names a body. */
export interface Mention {
  instrument: string;
  anchor: string;
  place: string;
  /** A few words around the name. */
  words: string;
  /** Whether the source is cut in this very unit, so that more of what it says of the body is missing. */
  cut: boolean;
}

/** Characters shown on each side of a name. */
const CONTEXT = 60;

const mentionsOf = new RecordedMemo<Library, Map<string, Mention[]>>();

/**
 * The mentions of each body in the featured texts, by the key of the body, in reading order. Every text is searched once for all
 * bodies. Other texts, of which a library may hold thousands, are not searched.
 */
export const bodyMentions = (library: Library): Map<string, Mention[]> =>
  mentionsOf.getOrMake(library, () => findMentions(library));

function findMentions({ core, tables }: Library): Map<string, Mention[]> {
  const names = new Map<string, string>();
  for (const [key, { name, aliases }] of Object.entries(tables.bodies)) {
    for (const each of [name, ...aliases]) {
      names.set(each, key);
      names.set(uncapitalised(each), key);
    }
  }
  const find = nameFinder(names);
  const mentions = new Map<string, Mention[]>();
  for (const { id, tree, law } of core) {
    if (!tree) continue;
    visitParents(tree, (found, ancestors) => {
      const node = found as LexNode;
      if (node.type !== 'paragraph' && node.type !== 'basis' && node.type !== 'heading') return;
      if ('role' in node && node.role) return;
      const place = [...(ancestors as LexNode[]), node].findLast((each) => law.unit(each));
      const unit = place && law.unit(place);
      if (!unit) return;
      const cut = isParent(place) && (place.children as LexNode[]).some(({ type }) => type === 'gap');
      const text = unwrap(lawText(node));
      const seen = new Set<string>();
      for (const { start, end, value } of find(text)) {
        if (seen.has(value)) continue;
        seen.add(value);
        const from = start > CONTEXT ? text.indexOf(' ', start - CONTEXT) + 1 : 0;
        const to = end + CONTEXT < text.length ? text.lastIndexOf(' ', end + CONTEXT) : text.length;
        const words = `${from > 0 ? '…' : ''}${text.slice(from, Math.max(to, end))}${to < text.length ? '…' : ''}`;
        const mention = { instrument: id, anchor: unit.anchor, place: unit.place, words, cut };
        const all = mentions.get(value);
        if (all) all.push(mention);
        else mentions.set(value, [mention]);
      }
    });
  }
  return mentions;
}

/** The key of the group to which a text assigns a task when it names "các bộ, ngành" together. */
export const taskGroupOf = ({ kind }: Body): string | undefined =>
  kind === 'bo' || kind === 'co-quan-ngang-bo' ? 'cac-bo-nganh' : undefined;
