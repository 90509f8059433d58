import { EXIT, SKIP, visitParents } from 'unist-util-visit-parents';
import type { LexNode } from '../lexast/index.ts';
import { type ClauseLine, linesOf } from './clause-lines.ts';
import { clauseLines } from './clause-texts.ts';
import { lineUnits } from './law-of-text.ts';
import type { InstrumentView } from './library.ts';

/** A unit of a text with its words, as texts that cite it show it. */
export interface CitedUnit {
  /** "điểm a khoản 1 Mục III" */
  place: string;
  lines: ClauseLine[];
}

/**
 * The unit of a text with an anchor. Only this unit is processed, since few units of a long text are cited.
 *
 * @returns undefined where the text is not held, or has no such unit
 */
export function citedUnit({ record, tree }: InstrumentView, anchor: string): CitedUnit | undefined {
  let found: CitedUnit | undefined;
  if (!tree) return found;
  visitParents(tree, (each, ancestors) => {
    const node = each as LexNode;
    if (!('id' in node) || !node.id) return undefined;
    // Anchors of units in an article begin with that of the article; those of articles do not begin with that of their chapter.
    if (node.id !== anchor)
      return node.type === 'article' && !anchor.startsWith(`${node.id}-`) ? SKIP : undefined;
    const units = lineUnits(record, node, ancestors as LexNode[]);
    const place = units.get(node)?.place;
    if (place === undefined) return EXIT;
    // A printed number that shares the line of the unit is the node before it.
    const siblings = (ancestors.at(-1)?.children ?? []) as LexNode[];
    const before = siblings[siblings.indexOf(node) - 1];
    const parts = before?.type === 'marker' ? [before, node] : [node];
    // Of a chapter only its heading is shown: the articles in it have anchors of their own.
    found = { place, lines: linesOf({ lines: clauseLines(parts, (part) => units.get(part)) }, anchor) };
    return EXIT;
  });
  return found;
}
