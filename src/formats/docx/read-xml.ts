import { SaxesParser } from 'saxes';
import type { Element, Root } from 'xast';

/** XML that is not read: damaged, hostile, or too much. */
export class XmlRefusal extends Error {
  readonly kind: 'broken' | 'doctype' | 'too-deep' | 'too-many';

  constructor(kind: XmlRefusal['kind'], reason: string) {
    super(reason);
    this.kind = kind;
  }
}

/** Elements in each other; Word writes some dozens. */
const deepest = 1000;
/** Bytes that are decoded at once: the text of a part as a whole would be twice its size. */
const CHUNK = 64 * 1024;

/** The properties of which something is read, and what; most of a Word file says how it looks. */
const properties: Readonly<Record<string, ReadonlySet<string>>> = {
  'w:rPr': new Set(['w:b', 'w:i', 'w:caps', 'w:vanish']),
  'w:pPr': new Set(['w:pStyle', 'w:numPr', 'w:jc']),
  'w:tcPr': new Set(['w:gridSpan']),
  'w:tblPr': new Set(),
  'w:tblGrid': new Set(),
  'w:trPr': new Set(),
  'w:sectPr': new Set(),
};
/** Attributes that are read; Word marks every element with the session that wrote it. */
const attributesRead = ['w:val', 'w:id', 'w:numId', 'w:abstractNumId', 'w:ilvl', 'w:styleId', 'w:char'];
/** What holds words; elsewhere only white space stands between elements. */
const wordy: ReadonlySet<string> = new Set(['w:t', 'm:t', 'w:delText', 'w:instrText']);

/**
 * A part of a Word file as a tree of what is read of it.
 *
 * @param count told of every element that is kept; what it throws ends the reading
 * @throws XmlRefusal
 */
export function readXml(part: Uint8Array, count: () => void): Root {
  const root: Root = { type: 'root', children: [] };
  const open: (Element | Root)[] = [root];
  let depth = 0;
  // Depth of the outermost element that is left out, while inside it.
  let outside = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new XmlRefusal('broken', error.message);
  });
  parser.on('doctype', () => {
    throw new XmlRefusal('doctype', 'a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new XmlRefusal('too-deep', `more than ${deepest} elements in each other`);
    const parent = open.at(-1) as Element | Root;
    const kept = 'name' in parent ? properties[parent.name] : undefined;
    if (outside === 0 && kept && !kept.has(name)) outside = depth;
    if (outside > 0) return;
    count();
    const element: Element = { type: 'element', name, attributes: readOf(attributes), children: [] };
    parent.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (outside === 0) close(open.pop() as Element, open.at(-1) as Element | Root);
    else if (outside === depth) outside = 0;
    depth -= 1;
  });
  const words = (value: string) => {
    const parent = open.at(-1) as Element | Root;
    if (outside === 0 && 'name' in parent && wordy.has(parent.name))
      parent.children.push({ type: 'text', value });
  };
  parser.on('text', words);
  parser.on('cdata', words);
  const decoder = new TextDecoder(codeOf(part));
  for (let from = 0; from < part.length; from += CHUNK)
    parser.write(decoder.decode(part.subarray(from, from + CHUNK), { stream: true }));
  parser.write(decoder.decode()).close();
  return root;
}

/** Properties that say nothing go; a list that was pushed to has room for sixteen more, of which most elements use none. */
function close(element: Element, parent: Element | Root): void {
  if (element.children.length === 0 && element.name in properties) parent.children.pop();
  else if (element.children.length < 16) element.children = element.children.slice();
}

const none: Element['attributes'] = {};

/** Most elements have none, and share one object. */
function readOf(attributes: Readonly<Record<string, string>>): Element['attributes'] {
  const own = attributesRead.filter((name) => name in attributes);
  return own.length === 0 ? none : Object.fromEntries(own.map((name) => [name, attributes[name]]));
}

function codeOf(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  if (part[0] === 0xfe && part[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
