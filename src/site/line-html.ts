import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { LexNode, Marker, Phrasing, Reference } from '../lexast/index.ts';
import { leaves, unwrap } from '../lexast/index.ts';
import { collapse, decorate, type Decoration } from './decorations.ts';

/** What rendering a line of law needs from the site. */
export interface LineContext {
  /** The address that a reference leads to; undefined leaves its words unlinked. */
  resolve(reference: Reference): string | undefined;
}

/** The unit that a line begins. */
export interface LineUnit {
  anchor: string;
  /** As named inside a citation: "điểm a khoản 1 Mục III". */
  place: string;
  /** Steps of its own page, where it has one: "muc-iii/khoan-1/diem-a". */
  path?: string;
}

/**
 * Renders one reading line as HTML: the number as a link to its division, citations as links, furniture in elements of its own.
 * Apart from editorial elements, its text content is exactly the characters of the line.
 *
 * @param unit the unit that this line begins, if it begins one
 * @param marker the unit's number as printed; a unit without one gets the editorial mark "¶" at its end
 * @param decorations editorial elements at words of the line
 */
export function lineHtml(
  nodes: readonly Phrasing[],
  context: LineContext,
  unit?: LineUnit,
  marker?: Marker,
  decorations: readonly Decoration[] = [],
): string {
  const plain = nodes.flatMap((node) => phrasing(node as LexNode, context));
  const words = decorate(plain, decorations);
  const number = marker?.value.trim();
  const content = trimEnds(unit && number ? [handle(unit, number), ...words] : words, Boolean(number));
  keepSpace(content, /\s$/.test(marker?.value ?? ''));
  if (unit && !number) {
    content.push(
      // No `data-place`: the label says the place already.
      h(
        'a.num.pilcrow',
        { ...handleProperties(unit), dataPlace: undefined, dataEditorial: '', ariaLabel: unit.place },
        '¶',
      ),
    );
  }
  return toHtml(content, { collapseEmptyAttributes: true });
}

/**
 * Moves the space after a number into the link of the number. A number in the margin would leave the space at the beginning of a
 * line, where browsers drop it, so that "b) Rà soát" would be copied as "b)Rà soát".
 *
 * @param spaced whether the marker itself ends with the space, as in a tree that was parsed from its source, not from MDX
 */
function keepSpace([link, words]: ElementContent[], spaced: boolean): void {
  const [number] = link?.type === 'element' ? link.children : [];
  if (number?.type !== 'text' || !words) return;
  const leads = words.type === 'text' && words.value.startsWith(' ');
  if (leads) words.value = words.value.slice(1);
  if (leads || spaced) number.value += ' ';
}

/** The number of a unit as a link to it, with which a reader also opens the menu of the unit. */
const handle = (unit: LineUnit, number: string) => h('a.num', handleProperties(unit), number);

const handleProperties = ({ anchor, place, path }: LineUnit) => ({
  href: `#${anchor}`,
  dataPlace: place,
  dataPath: path,
});

function phrasing(node: LexNode, context: LineContext): ElementContent[] {
  switch (node.type) {
    case 'text':
    case 'marker':
      return [{ type: 'text', value: collapse(node.value) }];
    case 'reference':
      return [reference(node, context)];
    case 'entity':
      return [h('span.name', { dataKind: node.kind, dataRef: node.ref }, inner(node.children, context))];
    case 'furniture':
      return [h('span.print', { dataPrint: node.kind }, inner(node.children, context))];
    default:
      throw new Error(`lexast node "${node.type}" cannot stand in a line`);
  }
}

const inner = (nodes: readonly LexNode[], context: LineContext) =>
  nodes.flatMap((node) => phrasing(node, context));

function reference(node: Reference, context: LineContext): ElementContent {
  const href = context.resolve(node);
  const words = inner(node.children, context);
  return href
    ? h('a.ref', { href }, words)
    : h('span.ref', { dataStatus: node.status, title: unresolvedTitle(node) }, words);
}

const unresolvedTitle = (node: Reference) =>
  node.status === 'ambiguous'
    ? 'Viện dẫn chưa xác định được là văn bản nào'
    : `Được viện dẫn, không có trên trang này: ${unwrap(
        leaves(node)
          .map((leaf) => leaf.value)
          .join(''),
      )}`;

/** White space at the ends of a line is layout, except the space after a number. */
function trimEnds(content: ElementContent[], afterMark: boolean): ElementContent[] {
  const first = content[0];
  const last = content.at(-1);
  if (!afterMark && first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return content;
}
