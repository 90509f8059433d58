import type { Element } from 'xast';
import { x } from 'xastscript';
import type {
  Division,
  Furniture,
  Gap,
  Heading,
  LexNode,
  Marker,
  Paragraph,
  Quotation,
  Table,
} from '../../lexast/index.ts';
import { isDivision } from '../../lexast/index.ts';
import { attribute } from '../xml/characters.ts';
import { characters } from './characters.ts';
import type { EIdScope } from './eid.ts';
import { furniture, inline } from './inline.ts';
import type { State } from './state.ts';
import { elementOfDivision, elementOfRole } from './vocabulary.ts';

/** Where the schema wants a child and the tree has none. */
export const filler = (): Element => x('block', { name: 'empty' });

const orFiller = (children: Element[]): Element[] => (children.length > 0 ? children : [filler()]);

/** Our own names of a node, beside its eId. */
export const ownNames = (node: { id?: string; path?: string }) => ({
  'lex:id': node.id,
  'lex:path': node.path,
});

/** Nodes where only blocks may stand: in a line of content, a cell, a preface. */
export function blocks(nodes: readonly LexNode[], scope: EIdScope, state: State): Element[] {
  return nodes.map((node): Element => {
    if (node.type === 'paragraph') return paragraph(node, scope, state);
    if (node.type === 'table') return table(node, scope, state);
    if (node.type === 'gap') return gap(node, state);
    if (node.type === 'quotation') return quotation(node, scope, state);
    if (node.type === 'furniture') return furniture('block', node, state);
    if (node.type === 'marker') return x('block', { name: 'marker' }, characters(node.value));
    if (node.type === 'heading') return x('block', { name: 'heading' }, inline(node.children, state));
    if (isDivision(node)) return boxedDivision(node, scope, state);
    throw new TypeError(`akn: ${node.type} is not a block`);
  });
}

/** Nodes where divisions and blocks may both stand (`mainBody`, `quotedStructure`). */
export function mixed(nodes: readonly LexNode[], scope: EIdScope, state: State): Element[] {
  return nodes.flatMap((node) =>
    isDivision(node) ? [division(node, scope, state)] : blocks([node], scope, state),
  );
}

/** Nodes where only divisions may stand: runs of blocks between them get a container of their own. */
export function hierarchy(nodes: readonly LexNode[], scope: EIdScope, state: State): Element[] {
  const out: Element[] = [];
  let run: LexNode[] = [];
  const flush = () => {
    if (run.length === 0) return;
    out.push(x('hcontainer', { name: 'blocks' }, x('content', blocks(run, scope, state))));
    run = [];
  };
  for (const node of nodes) {
    if (isDivision(node)) {
      flush();
      out.push(division(node, scope, state));
    } else run.push(node);
  }
  flush();
  return out;
}

function paragraph(node: Paragraph, scope: EIdScope, state: State): Element {
  const line = inline(node.children, state);
  const semantic = node.role && elementOfRole[node.role];
  return x(
    'p',
    {
      eId: node.id ? state.claim('p', undefined, scope, node.id) : undefined,
      ...ownNames(node),
      'lex:role': node.role,
    },
    semantic ? x(semantic, line) : line,
    noteRefs(node.id, state),
  );
}

/** Marks of the editorial notes on a node; none in the manifestation without notes. */
export function noteRefs(anchor: string | undefined, state: State): Element[] {
  const notes = (anchor !== undefined && state.notes.get(anchor)) || [];
  return notes.map(({ number }) => x('noteRef', { href: `#note_${number}`, marker: String(number) }));
}

function gap(node: Gap, state: State): Element {
  return x(
    'block',
    { name: 'gap', status: 'incomplete', ...ownNames(node), 'lex:reason': node.reason },
    x('omissis', inline(node.children, state)),
    noteRefs(node.id, state),
  );
}

function quotation(node: Quotation, scope: EIdScope, state: State): Element {
  const eId = state.claim('quotedStructure', undefined, scope, node.id);
  const inner = { prefix: eId, text: eId };
  return x(
    'block',
    { name: 'quotation' },
    x('mod', [
      x('quotedStructure', { eId, ...ownNames(node) }, orFiller(mixed(node.children, inner, state))),
    ]),
  );
}

function table(node: Table, scope: EIdScope, state: State): Element {
  const rows = node.children.map((row) => {
    const cells = row.children.map((cell) =>
      x(
        cell.header ? 'th' : 'td',
        {
          colspan: cell.colSpan,
          rowspan: cell.rowSpan,
          'lex:header': cell.header === false ? 'false' : undefined,
        },
        blocks(cell.children, scope, state),
      ),
    );
    return x('tr', cells.length > 0 ? cells : [x('td', { 'lex:absent': 'true' })]);
  });
  return x(
    'table',
    rows.length > 0 ? rows : [x('tr', { 'lex:absent': 'true' }, x('td', { 'lex:absent': 'true' }))],
  );
}

const divisionNames = (node: Division) => ({
  ...ownNames(node),
  'lex:num': attribute(node.num),
  'lex:label': node.label === undefined ? undefined : attribute(node.label),
});

/** A level of the hierarchy: number and heading, then introduction, parts and closing words, or content. */
function division(node: Division, scope: EIdScope, state: State): Element {
  const name = elementOfDivision[node.type];
  const eId = state.claim(name, node.num, scope, node.id);
  const inner = { prefix: eId, text: scope.text };
  const { head, rest } = splitHead(node.children);
  return x(
    name,
    { eId, ...divisionNames(node) },
    headElements(head, node.id, state),
    divisionContent(rest, inner, state),
  );
}

function divisionContent(rest: LexNode[], scope: EIdScope, state: State): Element[] {
  const first = rest.findIndex(isDivision);
  if (first === -1) return rest.length > 0 ? [x('content', blocks(rest, scope, state))] : [];
  const after = rest.findLastIndex(isDivision) + 1;
  const around = (name: string, nodes: LexNode[]) =>
    nodes.length > 0 ? [x(name, blocks(nodes, scope, state))] : [];
  return [
    ...around('intro', rest.slice(0, first)),
    ...hierarchy(rest.slice(first, after), scope, state),
    ...around('wrapUp', rest.slice(after)),
  ];
}

/** A division where the schema admits no hierarchy (a cell of a table): the same parts in a container. */
function boxedDivision(node: Division, scope: EIdScope, state: State): Element {
  const { head, rest } = splitHead(node.children);
  return x(
    'blockContainer',
    { ...divisionNames(node), 'lex:type': node.type },
    headElements(head, node.id, state),
    orFiller(blocks(rest, scope, state)),
  );
}

type Head = Marker | Heading | Furniture;

const isHead = (node: { type: string }) => node.type === 'marker' || node.type === 'heading';

/** The number and heading that a division begins with, with the furniture between them. */
function splitHead(children: Division['children']): { head: Head[]; rest: LexNode[] } {
  const body = children.findIndex((node) => !isHead(node) && node.type !== 'furniture');
  const end = children.slice(0, body === -1 ? undefined : body).findLastIndex(isHead) + 1;
  return { head: children.slice(0, end) as Head[], rest: children.slice(end) };
}

function headElements(head: Head[], anchor: string | undefined, state: State): Element[] {
  return head.map((node, index) => {
    const notes = index === 0 ? noteRefs(anchor, state) : [];
    if (node.type === 'marker') return x('num', characters(node.value), notes);
    const line = inline(node.children, state);
    return node.type === 'heading'
      ? x('heading', line, notes)
      : x('subheading', { 'lex:kind': node.kind }, line, notes);
  });
}
