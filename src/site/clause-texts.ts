import type { Document, LexNode } from '../lexast/index.ts';
import { isDivision, isParent, lawText, outerAnchor, pairMarkers, unwrap } from '../lexast/index.ts';
import { RecordedMemo } from '../reuse/reads.ts';
import type { ClauseLine, ClauseTexts } from './clause-lines.ts';
import type { LawContext } from './law-context.ts';
import type { InstrumentView } from './library.ts';
import type { Marks } from './marks.ts';
import { shortName } from './names.ts';

/** Memo, since several packs show clauses of the same text. */
const clauseTextsOfTree = new RecordedMemo<Document, ClauseTexts>();

/** The words of an instrument by unit; undefined where its text is not held. */
export function clauseTexts(view: InstrumentView): ClauseTexts | undefined {
  const { tree } = view;
  return tree && clauseTextsOfTree.getOrMake(tree, () => makeClauseTexts(view, tree));
}

function makeClauseTexts({ id, record, law }: InstrumentView, tree: Document): ClauseTexts {
  const lines = clauseLines([tree], law.unit, (node) => namesIn(node, law.marks));
  const units: ClauseTexts['units'] = {};
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

/** Present names for the changed names in a line. */
function namesIn(node: LexNode, { decorations, changed }: Marks): string[] {
  const keys = new Set((decorations.get(node) ?? []).map(({ key }) => key));
  return changed
    .filter(({ key, bracket }) => bracket && keys.has(key))
    .map(({ name, bracket, changes }) => {
      const guess = changes.some(({ inference, past }) => inference && !past) ? ' (suy luận)' : '';
      return `${name}: ${bracket}${guess}`;
    });
}

/** An anchor and those of the units around it. */
const outerAnchors = (anchor: string): string[] =>
  anchor ? [anchor, ...outerAnchors(outerAnchor(anchor))] : [];

/**
 * The reading lines of a text, or of parts of it.
 *
 * @param unit gives the anchor of a node that can be cited
 * @param today gives the present names for changed names in a line
 */
export function clauseLines(
  parts: readonly LexNode[],
  unit: LawContext['unit'],
  today: (line: LexNode) => string[] = () => [],
): ClauseLine[] {
  const lines: ClauseLine[] = [];
  const read = (nodes: readonly LexNode[], own: string, depth: number) => {
    for (const { mark, node } of pairMarkers(nodes)) {
      const at = (node && unit(node)?.anchor) ?? own;
      if (node && !mark && !isLine(node)) {
        if (isParent(node)) read(node.children as LexNode[], at, isDivision(node) ? depth + 1 : depth);
        continue;
      }
      if (node && 'role' in node && node.role) continue;
      const text = node ? unwrap(lawText(node)) : '';
      const number = unwrap(mark?.value ?? '');
      if (!at || (!text && !number)) continue;
      const names = node ? today(node) : [];
      lines.push({ anchor: at, number, text, depth, ...(names.length > 0 ? { today: names } : {}) });
    }
  };
  read(parts, '', 0);
  return lines;
}

const lineTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'basis', 'gap']);
const isLine = ({ type }: LexNode) => lineTypes.has(type);
