import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { LexNode, Marker, Phrasing, Reference } from '../lexast/index.ts';
import { leaves, unwrap } from '../lexast/index.ts';

/** What a line of law needs to know of the site around it. */
export interface LineContext {
  /** Where a reference leads and what it is called; `undefined` leaves the words unlinked. */
  resolve(reference: Reference): { href: string; title: string } | undefined;
}

/**
 * One reading line as HTML: the number as a link to its own division, citations as links, print furniture
 * set apart. Its text content is the line's characters and nothing else.
 *
 * @param mark the division's number, when this line begins with it
 * @param anchor id of the division that the number names
 */
export function lineHtml(
  nodes: readonly Phrasing[],
  context: LineContext,
  mark?: { marker: Marker; anchor: string; label: string },
): string {
  const content: ElementContent[] = [];
  if (mark) {
    content.push(
      h('a.num', { href: `#${mark.anchor}`, title: `Lấy liên kết: ${mark.label}` }, mark.marker.value.trim()),
    );
  }
  for (const node of nodes) content.push(...phrasing(node as LexNode, context));
  return toHtml(trimEnds(content, Boolean(mark)));
}

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
  const target = context.resolve(node);
  const words = inner(node.children, context);
  const known = target ?? { title: unresolvedTitle(node) };
  return 'href' in known
    ? h('a.ref', { href: known.href, title: known.title }, words)
    : h('span.ref', { dataStatus: node.status, title: known.title }, words);
}

const unresolvedTitle = (node: Reference) =>
  node.status === 'ambiguous'
    ? 'Viện dẫn chưa xác định được là văn bản nào'
    : `Được viện dẫn, không có trên trang này: ${unwrap(
        leaves(node)
          .map((leaf) => leaf.value)
          .join(''),
      )}`;

/** Line breaks of the source are spaces here; MDX trees have none left. */
const collapse = (value: string) => value.replace(/\s+/gu, ' ');

/** White space at the ends of a line is layout, except the space after a number. */
function trimEnds(content: ElementContent[], afterMark: boolean): ElementContent[] {
  const first = content[0];
  const last = content.at(-1);
  if (!afterMark && first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return content;
}
