import type { Element } from 'xast';
import { x } from 'xastscript';
import type {
  Appendix,
  Attachment,
  Body,
  Closing,
  Document,
  Furniture,
  Header,
  LexNode,
  Preamble,
} from '../../lexast/index.ts';
import { treeText } from '../../lexast/index.ts';
import type { WorkIdentity } from '../identifiers/index.ts';
import { blocks, filler, hierarchy, mixed, noteRefs, ownNames } from './blocks.ts';
import { attribute, forbiddenIn } from '../xml/characters.ts';
import { xmlFile } from '../xml/xml-file.ts';
import type { EIdScope } from './eid.ts';
import { furniture, inline, pointInside } from './inline.ts';
import { componentMeta, documentMeta } from './meta.ts';
import { aknNamespace, lexNamespace } from './namespaces.ts';
import { createState, type AknOptions, type State } from './state.ts';

/** What the parts of a text may hold, in a document or an attachment. */
type PartNode = Document['children'][number];

interface Context {
  work: WorkIdentity;
  options: AknOptions;
  state: State;
}

/**
 * Compile a tree to Akoma Ntoso 3.0.
 *
 * The text of the XML, read in order without its `meta`, is the text of the tree, white space included;
 * `fromAkn` restores the tree. Characters that XML 1.0 forbids are kept as `<marker name="character">`.
 *
 * @param doc any tree, also a damaged one
 * @param work identity of the instrument, for its FRBR names
 * @returns well-formed XML with declaration; the same input gives the same bytes
 */
export function toAkn(doc: Document, work: WorkIdentity, options: AknOptions = {}): string {
  const context: Context = { work, options, state: createState(options) };
  const parts = textParts(doc.children, 'body', { prefix: '', text: '' }, context);
  pointInside(context.state);
  report(doc, options);
  const act = x(
    'act',
    { name: work.type, contains: options.amended ? 'singleVersion' : 'originalVersion' },
    documentMeta(doc, work, options, context.state),
    parts,
  );
  const root = x('akomaNtoso', { xmlns: aknNamespace, 'xmlns:lex': lexNamespace }, act);
  return xmlFile(root, { closeEmptyElements: true, tightClose: true, quoteSmart: true });
}

function report(doc: Document, options: AknOptions): void {
  const count = options.file ? [...forbiddenIn(treeText(doc))].length : 0;
  if (count === 0) return;
  options.file?.message(
    `Found ${count} characters that XML 1.0 forbids; they are kept as <marker name="character">. Compare the source with the gazette: such characters are never part of a law.`,
    { ruleId: 'akn-characters', source: 'lex' },
  );
}

const preserve = { 'xml:space': 'preserve' };

/** Order of the parts in the schema. */
const slots: Partial<Record<PartNode['type'], number>> = { header: 0, preamble: 1, body: 2, closing: 3 };

/**
 * The parts of a text in the order of the schema. What comes out of that order (a second closing, furniture
 * after an attachment) becomes an attachment of its own, so that the order of the text never changes.
 */
function textParts(
  nodes: readonly PartNode[],
  bodyElement: 'body' | 'mainBody',
  scope: EIdScope,
  context: Context,
): Element[] {
  const { state } = context;
  const found: (Element | undefined)[] = [];
  const cover: Element[] = [];
  const attached: Element[] = [];
  let reached = -1;
  for (const node of nodes) {
    const slot = slots[node.type];
    if (node.type === 'furniture' && reached < 4) {
      const last = found[reached];
      if (last) last.children.push(above(node, last.name, state));
      else cover.push(furniture('block', node, state));
    } else if (slot !== undefined && slot > reached) {
      found[slot] = part(node, bodyElement, scope, state);
      reached = slot;
    } else {
      attached.push(attachment(node, scope, context));
      reached = 4;
    }
  }
  const [preface, preamble, body, conclusions] = found;
  return [
    cover.length > 0 ? x('coverPage', preserve, cover) : undefined,
    preface,
    preamble,
    filled(body ?? x(bodyElement, { ...preserve, 'lex:absent': 'true' })),
    conclusions,
    attached.length > 0 ? x('attachments', attached) : undefined,
  ]
    .filter((element) => element !== undefined)
    .map(filled);
}

/** The schema wants a child in every part. */
function filled(element: Element): Element {
  if (element.children.length === 0) {
    element.children.push(
      element.name === 'body' ? x('hcontainer', { name: 'empty' }, x('content', [filler()])) : filler(),
    );
  }
  return element;
}

/** Furniture of the text as a whole, at the end of the part it follows. */
function above(node: Furniture, partName: string, state: State): Element {
  const block = furniture('block', node, state);
  const held = partName === 'body' ? x('hcontainer', { name: 'blocks' }, x('content', [block])) : block;
  held.attributes['lex:up'] = 'true';
  return held;
}

function part(node: PartNode, bodyElement: 'body' | 'mainBody', scope: EIdScope, state: State): Element {
  switch (node.type) {
    case 'header':
      return x('preface', preserve, blocks((node as Header).children, scope, state));
    case 'preamble':
      return x('preamble', preserve, preambleContent(node as Preamble, scope, state));
    case 'closing':
      return x('conclusions', preserve, closingContent(node as Closing, scope, state));
    default: {
      const content = bodyElement === 'body' ? hierarchy : mixed;
      return x(bodyElement, preserve, content((node as Body).children, scope, state));
    }
  }
}

/** "Căn cứ" lines are citations, runs of them together; "QUYẾT NGHỊ:" is the enacting formula. */
function preambleContent(node: Preamble, scope: EIdScope, state: State): Element[] {
  const out: Element[] = [];
  let citations: Element | undefined;
  for (const child of node.children) {
    if (child.type === 'basis') {
      if (!citations) out.push((citations = x('citations')));
      citations.children.push(
        x(
          'citation',
          {
            eId: state.claim('citation', undefined, scope, child.id),
            ...ownNames(child),
            'lex:kind': child.kind,
          },
          x('p', [...inline(child.children, state), ...noteRefs(child.id, state)]),
        ),
      );
      continue;
    }
    citations = undefined;
    const elements = blocks([child], scope, state);
    const enacting = child.type === 'paragraph' && child.role === 'enacting';
    out.push(...(enacting ? [x('formula', { name: 'enacting' }, elements)] : elements));
  }
  return out;
}

function closingContent(node: Closing, scope: EIdScope, state: State): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'recipients' && child.type !== 'signature') return blocks([child], scope, state);
    return [filled(x('container', { name: child.type }, blocks(child.children, scope, state)))];
  });
}

/** An attachment, an appendix, or a part out of order, each as a document of its own. */
function attachment(node: PartNode, scope: EIdScope, context: Context): Element {
  const { work, options, state } = context;
  const eId = state.claim('attachment', undefined, scope, 'id' in node ? node.id : undefined);
  const inner = { prefix: eId, text: eId };
  const name = node.type === 'attachment' || node.type === 'appendix' ? node.type : 'fragment';
  const meta = componentMeta(work, options, ('id' in node && node.id) || eId);
  const named =
    name === 'fragment'
      ? {}
      : {
          ...ownNames(node as Attachment | Appendix),
          'lex:title': attribute((node as Attachment | Appendix).title),
          'lex:num': node.type === 'appendix' && node.num !== undefined ? attribute(node.num) : undefined,
        };
  const parts =
    node.type === 'appendix'
      ? appendixParts(node, inner, state)
      : textParts(node.type === 'attachment' ? node.children : [node], 'mainBody', inner, context);
  return x('attachment', { eId, ...named }, x('doc', { name }, meta, parts));
}

function appendixParts(node: Appendix, scope: EIdScope, state: State): Element[] {
  const [first, ...others] = node.children;
  const header = first?.type === 'header' ? first : undefined;
  const rest: LexNode[] = header ? others : node.children;
  const content = rest.flatMap((child) =>
    child.type === 'header'
      ? [filled(x('container', { name: 'header' }, blocks(child.children, scope, state)))]
      : mixed([child], scope, state),
  );
  return [
    ...(header ? [filled(x('preface', preserve, blocks(header.children, scope, state)))] : []),
    filled(x('mainBody', preserve, content)),
  ];
}
