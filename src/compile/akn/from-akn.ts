import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { DivisionType, Document, InstrumentMeta, LexNode } from '../../lexast/index.ts';
import { divisionOfElement, transparent } from './vocabulary.ts';

/** A child of an element, with the elements of one name made easy to find. */
const elements = (node: Element | Root): Element[] =>
  (node.children as ElementContent[]).filter((child) => child.type === 'element');

const find = (node: Element | Root | undefined, name: string): Element | undefined =>
  node && elements(node).find((child) => child.name === name);

/** Optional fields of a node: those the file gives. */
function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const names = (element: Element) => ({
  id: element.attributes['lex:id'] ?? undefined,
  path: element.attributes['lex:path'] ?? undefined,
});

/**
 * Restore the tree from Akoma Ntoso XML as `toAkn` writes it, notes left out.
 *
 * @param xml a whole file
 * @returns the tree without positions
 * @throws VFileMessage when the XML is not well-formed; Error when an element is none that `toAkn` writes
 */
export function fromAkn(xml: string): Document {
  const act = find(find(fromXml(xml), 'akomaNtoso'), 'act');
  if (!act) throw new Error('Found no <act> in <akomaNtoso>: this is not an instrument in Akoma Ntoso.');
  const own = find(find(find(act, 'meta'), 'proprietary'), 'lex:document');
  return {
    type: 'document',
    meta: readMeta(own),
    completeness: (own?.attributes['completeness'] ?? 'full') as Document['completeness'],
    children: parts(act) as Document['children'],
  };
}

function readMeta(own: Element | undefined): InstrumentMeta {
  const meta: Record<string, unknown> = {};
  for (const field of own ? elements(own) : []) {
    const name = String(field.attributes['name']);
    meta[name] = field.name === 'lex:list' ? elements(field).map(plain) : plain(field);
  }
  return meta;
}

const partTypes: Readonly<Record<string, string>> = {
  preface: 'header',
  preamble: 'preamble',
  body: 'body',
  mainBody: 'body',
  conclusions: 'closing',
};

/** Furniture of the text as a whole, which the schema puts at the end of a part. */
const isAbove = (element: Element) => element.attributes['lex:up'] === 'true';

/** The parts of an act or a doc, in order. */
function parts(holder: Element): LexNode[] {
  return elements(holder).flatMap((element): LexNode[] => {
    if (element.name === 'meta') return [];
    if (element.name === 'coverPage') return nodes(element);
    if (element.name === 'attachments') return elements(element).flatMap(attachment);
    const type = partTypes[element.name];
    if (!type) return refuse(element);
    const children = elements(element);
    const after = children.filter(isAbove).flatMap(node);
    if (element.attributes['lex:absent'] === 'true') return after;
    const inside = children.filter((child) => !isAbove(child)).flatMap(node);
    return [{ type, children: inside } as LexNode, ...after];
  });
}

function attachment(element: Element): LexNode[] {
  const doc = find(element, 'doc');
  const type = doc?.attributes['name'];
  if (!doc) return refuse(element);
  // A part out of order, or furniture of the text as a whole.
  if (type === 'fragment') return parts(doc);
  const read = parts(doc);
  // An appendix holds its blocks itself; the schema puts them in a body.
  const children =
    type === 'appendix'
      ? read.flatMap((part) => (part.type === 'body' ? (part.children as LexNode[]) : [part]))
      : read;
  return [
    {
      type,
      ...given({
        title: element.attributes['lex:title'] ?? '',
        num: element.attributes['lex:num'] ?? undefined,
        ...names(element),
      }),
      children,
    } as LexNode,
  ];
}

const nodes = (element: Element): LexNode[] => elements(element).flatMap(node);

/** One element of a part as nodes; containers that only the schema wanted disappear. */
function node(element: Element): LexNode[] {
  const { name, attributes } = element;
  const division = divisionOfElement.get(name);
  if (division) return [readDivision(division, element)];
  switch (name) {
    case 'intro':
    case 'content':
    case 'wrapUp':
    case 'hcontainer':
    case 'formula':
    case 'citations':
      return nodes(element);
    case 'num':
      return [{ type: 'marker', value: plain(element) }];
    case 'heading':
      return [{ type: 'heading', children: inline(element) } as LexNode];
    case 'subheading':
      return [{ type: 'furniture', kind: attributes['lex:kind'], children: inline(element) } as LexNode];
    case 'blockContainer':
      return [readDivision(attributes['lex:type'] as DivisionType, element)];
    case 'container':
      return [{ type: attributes['name'], children: nodes(element) } as LexNode];
    case 'citation': {
      const line = find(element, 'p');
      return [
        {
          type: 'basis',
          kind: attributes['lex:kind'],
          ...given({ id: names(element).id }),
          children: line ? inline(line) : [],
        } as LexNode,
      ];
    }
    case 'p':
      return [
        {
          type: 'paragraph',
          ...given({ role: attributes['lex:role'] ?? undefined, id: names(element).id }),
          children: inline(element),
        } as LexNode,
      ];
    case 'table':
      return [table(element)];
    case 'block':
      return block(element);
    default:
      return refuse(element);
  }
}

function block(element: Element): LexNode[] {
  const { attributes } = element;
  switch (attributes['name']) {
    case 'empty':
      return [];
    case 'furniture':
      return [{ type: 'furniture', kind: attributes['lex:kind'], children: inline(element) } as LexNode];
    case 'marker':
      return [{ type: 'marker', value: plain(element) }];
    case 'heading':
      return [{ type: 'heading', children: inline(element) } as LexNode];
    case 'gap': {
      const words = find(element, 'omissis');
      return [
        {
          type: 'gap',
          reason: attributes['lex:reason'],
          ...given({ id: names(element).id }),
          children: words ? inline(words) : [],
        } as LexNode,
      ];
    }
    case 'quotation': {
      const quoted = find(find(element, 'mod'), 'quotedStructure');
      if (!quoted) return refuse(element);
      return [{ type: 'quotation', ...given(names(quoted)), children: nodes(quoted) } as LexNode];
    }
    default:
      return refuse(element);
  }
}

function readDivision(type: DivisionType, element: Element): LexNode {
  const { attributes } = element;
  return {
    type,
    num: attributes['lex:num'] ?? '',
    ...given({ label: attributes['lex:label'] ?? undefined, ...names(element) }),
    children: nodes(element),
  } as LexNode;
}

const span = (value: string | null | undefined) => (value ? Number(value) : undefined);

const isHeld = (element: Element) => element.attributes['lex:absent'] !== 'true';

const cell = (from: Element) => ({
  type: 'tableCell',
  ...given({
    header: from.name === 'th' ? true : from.attributes['lex:header'] === 'false' ? false : undefined,
    colSpan: span(from.attributes['colspan']),
    rowSpan: span(from.attributes['rowspan']),
  }),
  children: nodes(from),
});

function table(element: Element): LexNode {
  const rows = elements(element).filter(isHeld);
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: elements(row).filter(isHeld).map(cell),
    })),
  } as LexNode;
}

const entityNames: ReadonlySet<string> = new Set(['organization', 'location', 'term']);

/** The line inside an element: text runs joined over character markers, and the named pieces between them. */
function inline(element: Element): LexNode[] {
  const out: LexNode[] = [];
  let run = '';
  const flush = () => {
    if (run) out.push({ type: 'text', value: run });
    run = '';
  };
  for (const child of element.children) {
    if (child.type === 'text' || child.type === 'cdata') run += child.value;
    else if (child.type === 'element') {
      if (isCharacter(child)) run += character(child);
      else {
        flush();
        out.push(...piece(child));
      }
    }
  }
  flush();
  return out;
}

function piece(element: Element): LexNode[] {
  const { name, attributes } = element;
  if (name === 'noteRef') return [];
  if (transparent.has(name)) return inline(element);
  if (name === 'ref' || attributes['name'] === 'reference') {
    return [
      {
        type: 'reference',
        status: attributes['lex:status'],
        targets: JSON.parse(attributes['lex:targets'] ?? '[]') as unknown,
        children: inline(element),
      } as LexNode,
    ];
  }
  if (entityNames.has(name)) {
    return [
      {
        type: 'entity',
        kind: attributes['lex:kind'],
        ref: attributes['lex:ref'],
        children: inline(element),
      } as LexNode,
    ];
  }
  if (name !== 'inline') return refuse(element);
  switch (attributes['name']) {
    case 'text':
      return [{ type: 'text', value: plain(element) }];
    case 'marker':
      return [{ type: 'marker', value: plain(element) }];
    case 'furniture':
      return [{ type: 'furniture', kind: attributes['lex:kind'], children: inline(element) } as LexNode];
    default:
      return refuse(element);
  }
}

const isCharacter = (element: Element) =>
  element.name === 'marker' && element.attributes['name'] === 'character';

const character = (element: Element) =>
  String.fromCodePoint(Number.parseInt(element.attributes['lex:code'] ?? 'FFFD', 16));

/** The text of a leaf. */
const plain = (element: Element): string =>
  element.children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value;
      return child.type === 'element' && isCharacter(child) ? character(child) : '';
    })
    .join('');

function refuse(element: Element): never {
  const line = element.position ? ` on line ${element.position.start.line}` : '';
  throw new Error(
    `Found <${element.name}>${line}, which toAkn never writes: only our own Akoma Ntoso is read back.`,
  );
}
