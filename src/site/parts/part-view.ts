import {
  type Division,
  divisionLabels,
  isDivision,
  isParent,
  type LexNode,
  unwrap,
} from '../../lexast/index.ts';
import { capitalised } from '../../pipeline/facts/index.ts';
import type { TextPart } from '../../pipeline/parts/index.ts';
import { leadOf } from '../contents.ts';
import { type LawContext, withOwn } from '../law-context.ts';
import { type Marks, marksWithin } from '../marks.ts';

/** The law context for one part of a text: a copy of an ancestor that begins in the part counts as the original. */
export const partLaw = (law: LawContext, { originals, headRowsOf }: TextPart): LawContext =>
  withOwn(law, {
    unit: (node) => law.unit(originals.get(node) ?? node),
    tableHead: (node) => headRowsOf.get(node) ?? [],
  });

/** The marked names and the notes in a part. */
export function marksOfPart(marks: Marks, { nodes }: TextPart): Pick<Marks, 'changed' | 'notes'> {
  const found = nodes.map((node) => marksWithin(marks, node));
  const keys = new Set(found.flatMap(({ changed }) => changed.map(({ key }) => key)));
  return {
    changed: marks.changed.filter(({ key }) => keys.has(key)),
    notes: new Map(found.flatMap(({ notes }) => [...notes])),
  };
}

/** The name of a part: "Chương II – Chương III", "Chương IV (tiếp): Điều 60 – Điều 75", "Phụ lục I. Danh mục bến". */
export function partName({ nodes }: Pick<TextPart, 'nodes'>): string {
  const units = outermost(nodes);
  const [first] = units;
  const last = units.at(-1);
  if (!first || !last) return 'Phần đầu';
  if (first !== last) return `${shortName(first)} – ${shortName(last)}`;
  // A unit that began in an earlier part has no anchor here: its name is followed by the range of units that this part holds.
  if (!('id' in first) || !first.id) {
    const inner = isParent(first) ? outermost(first.children as LexNode[]) : [];
    const range = inner.length > 0 ? partName({ nodes: inner }) : '';
    return `${shortName(first)} (tiếp)${range ? `: ${range}` : ''}`;
  }
  const words = isDivision(first) ? leadOf(first).words : (first as { title?: string }).title;
  const name = shortName(first);
  if (!words) return name;
  // The title of an annex begins with its printed number: "Phụ lục I".
  return unwrap(words).toLowerCase().startsWith(name.toLowerCase())
    ? unwrap(words)
    : `${name}. ${unwrap(words)}`;
}

const isUnit = (node: LexNode) => isDivision(node) || node.type === 'attachment' || node.type === 'appendix';

/** The outermost divisions and attached texts. */
const outermost = (nodes: readonly LexNode[]): LexNode[] =>
  nodes.flatMap((node) =>
    isUnit(node) ? [node] : node.type === 'body' ? outermost(node.children as LexNode[]) : [],
  );

function shortName(node: LexNode): string {
  if (isDivision(node)) return divisionName(node);
  if (node.type === 'appendix') return `Phụ lục ${node.num ?? ''}`.trim();
  return capitalised(unwrap((node as { title?: string }).title ?? ''));
}

const divisionName = ({ type, num }: Division) => `${divisionLabels[type]} ${num}`.trim();
