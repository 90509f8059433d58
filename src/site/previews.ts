import { visit } from 'unist-util-visit';
import { statusLabels } from '../corpus/schema/index.ts';
import type { LexNode, Reference } from '../lexast/index.ts';
import { citedUnit } from './cited-unit.ts';
import { capitalised, shorten } from '../corpus/facts/index.ts';
import { shortDate } from './dates.ts';
import type { Library } from './library.ts';
import { completenessLabels, datedName, titleOf } from './names.ts';

/** What a reader sees of a target before going there. */
export interface Preview {
  name: string;
  title?: string;
  /** Words of the law, or our own summary where they are not held. */
  words?: string;
  /** True where `words` are the law's. */
  law: boolean;
  /** Status with the day of checking, and how much of the text is held. */
  state?: string;
}

/** Words of a preview at most. */
const LONGEST = 60;

/** Name of a target among the previews of a page. */
export const targetKey = (id: string, anchor?: string): string => (anchor ? `${id}#${anchor}` : id);

/** By what links call them: `targetKey` of an instrument or a place in it, or "term:" and the key of a term. */
export type Previews = Readonly<Record<string, Preview>>;

/**
 * Previews for every citation that leads out of a text, and for the terms marked in it. Places in the text
 * itself are on the page already.
 */
export function previewsFor(
  { instruments, tables }: Library,
  home: string,
  nodes: readonly LexNode[],
  terms: readonly string[],
): Previews {
  const targets = new Map<string, Preview>();
  for (const root of nodes) {
    visit(root, 'reference', (node) => {
      const { targets: found, status } = node as Reference;
      const [target] = found;
      if (!target?.id || target.id === home || status !== 'resolved') return;
      const view = instruments.get(target.id);
      if (!view) return;
      const to = targetKey(target.id, target.anchor);
      if (targets.has(to)) return;
      const { record, digest, completeness } = view;
      const unit = target.anchor ? citedUnit(view, target.anchor) : undefined;
      const lines = unit?.lines ?? [];
      const words = lines.length
        ? lines.map(({ number, text }) => `${number} ${text}`.trim()).join(' ')
        : digest?.summary;
      const title = titleOf(record);
      targets.set(to, {
        name: unit ? `${capitalised(unit.place)}, ${datedName(record)}` : datedName(record),
        law: lines.length > 0,
        state: `${statusLabels[record.status.value]} (kiểm tra ${shortDate(record.status.asOf)}). ${completenessLabels[completeness].label}.`,
        ...(title ? { title } : {}),
        ...(words ? { words: shorten(words, LONGEST) } : {}),
      });
    });
  }
  for (const key of terms) {
    const term = tables.glossary[key];
    if (term) targets.set(`term:${key}`, { name: term.term, words: term.definition, law: false });
  }
  return Object.fromEntries(targets);
}
