import type { Body } from '../records/schema/index.ts';
import type { LexNode } from '../lexast/index.ts';
import { isParent, lawText, unwrap } from '../lexast/index.ts';
import { visitParents } from 'unist-util-visit-parents';
import { Remembered } from '../reuse/reads.ts';
import { nameFinder } from './find-names.ts';
import type { Library } from './library.ts';

/** A place in a text that names a body. */
export interface Mention {
  instrument: string;
  anchor: string;
  place: string;
  /** A few words around the name. */
  words: string;
  /** The source is cut right in the unit that begins with this line: what it says of the body is not held. */
  cut: boolean;
}

/** Words shown on each side of a name. */
const AROUND = 60;

const known = new Remembered<Library, Map<string, Mention[]>>();

/**
 * Where the texts that the site is about name each body, by its key, in reading order. Every text is searched once for
 * all bodies. Of other texts a library may hold thousands: the search finds a name in them.
 */
export const bodyMentions = (library: Library): Map<string, Mention[]> =>
  known.of(library, () => findMentions(library));

function findMentions({ core, tables }: Library): Map<string, Mention[]> {
  const names = new Map<string, string>();
  for (const [key, { name, aliases }] of Object.entries(tables.bodies)) {
    for (const each of [name, ...aliases]) {
      names.set(each, key);
      names.set(each.charAt(0).toLocaleLowerCase('vi') + each.slice(1), key);
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
        const from = start > AROUND ? text.indexOf(' ', start - AROUND) + 1 : 0;
        const to = end + AROUND < text.length ? text.lastIndexOf(' ', end + AROUND) : text.length;
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

/** Group that a body belongs to when a text tasks "các bộ, ngành" as one. */
export const groupOf = ({ kind }: Body): string | undefined =>
  kind === 'bo' || kind === 'co-quan-ngang-bo' ? 'cac-bo-nganh' : undefined;
