import { EXIT, SKIP, visitParents } from 'unist-util-visit-parents';
import type { LexNode } from '../lexast/index.ts';
import { type ClauseLine, linesOf } from './clause-lines.ts';
import { clauseLines } from './clause-texts.ts';
import { lineUnits } from './law-of-text.ts';
import type { InstrumentView } from './library.ts';

/** One place of a text, for those who cite it. */
export interface CitedUnit {
  /** "điểm a khoản 1 Mục III" */
  place: string;
  lines: ClauseLine[];
}

/**
 * A place of a text. Nothing is worked out for the rest of the text: a long one is cited in a few places.
 *
 * @returns `undefined` where the text is not held, or has no such place
 */
export function citedUnit({ record, tree }: InstrumentView, anchor: string): CitedUnit | undefined {
  let found: CitedUnit | undefined;
  if (!tree) return found;
  visitParents(tree, (each, ancestors) => {
    const node = each as LexNode;
    if (!('id' in node) || !node.id) return undefined;
    // What stands in an article is called by it; a chapter gives its articles no name.
    if (node.id !== anchor)
      return node.type === 'article' && !anchor.startsWith(`${node.id}-`) ? SKIP : undefined;
    const units = lineUnits(record, node, ancestors as LexNode[]);
    const place = units.get(node)?.place;
    if (place === undefined) return EXIT;
    // Its number stands before it where it shares a line with it.
    const siblings = (ancestors.at(-1)?.children ?? []) as LexNode[];
    const before = siblings[siblings.indexOf(node) - 1];
    const parts = before?.type === 'marker' ? [before, node] : [node];
    // A chapter stands for its heading: the articles in it have names of their own.
    found = { place, lines: linesOf({ lines: clauseLines(parts, (part) => units.get(part)) }, anchor) };
    return EXIT;
  });
  return found;
}
