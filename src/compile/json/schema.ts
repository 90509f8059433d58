/**
 * The tree as a zod schema, for reading JSON from outside and for the published JSON Schema. `schema.types.ts`
 * holds it to `lexast/types.ts`: a field added there and forgotten here does not compile.
 */
import { z } from 'zod';
import { divisionTypes } from '../../lexast/index.ts';

const node = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

const names = { id: z.string().optional(), path: z.string().optional() };

const text = node('text', { value: z.string() }).meta({ id: 'Text' });
const marker = node('marker', { value: z.string() }).meta({ id: 'Marker' });

const furniture = node('furniture', {
  kind: z.enum(['page-number', 'running-head', 'stamp', 'rule', 'note-mark']),
  children: z.array(text),
}).meta({ id: 'Furniture' });

const inlineLeaf = z.discriminatedUnion('type', [text, furniture]);

const citationPath = z
  .strictObject({
    attachment: z.string().optional(),
    part: z.string().optional(),
    chapter: z.string().optional(),
    section: z.string().optional(),
    subsection: z.string().optional(),
    article: z.string().optional(),
    clause: z.string().optional(),
    point: z.string().optional(),
    item: z.string().optional(),
    paragraph: z.number().int().optional(),
    heading: z.boolean().optional(),
    row: z.string().optional(),
  })
  .meta({ id: 'CitationPath' });

const referenceTarget = z
  .strictObject({
    instrument: z.string().optional(),
    id: z.string().optional(),
    date: z.string().optional(),
    path: citationPath,
    anchor: z.string().optional(),
  })
  .meta({ id: 'ReferenceTarget' });

const reference = node('reference', {
  status: z.enum(['resolved', 'ambiguous', 'unresolved']),
  targets: z.array(referenceTarget),
  children: z.array(inlineLeaf),
}).meta({ id: 'Reference' });

const entity = node('entity', {
  kind: z.enum(['body', 'place', 'region', 'term']),
  ref: z.string(),
  children: z.array(inlineLeaf),
}).meta({ id: 'Entity' });

const phrasing = z.discriminatedUnion('type', [text, marker, reference, entity, furniture]);
const line = { children: z.array(phrasing) };

const paragraphRole = z.enum([
  'metadata',
  'issuer',
  'motto',
  'number',
  'place-date',
  'document-type',
  'title',
  'enacting',
  'attachment-note',
  'capacity',
  'position',
  'signed',
  'signer',
  'recipient',
  'footnote',
]);

const paragraph = node('paragraph', {
  role: paragraphRole.optional(),
  id: z.string().optional(),
  ...line,
}).meta({ id: 'Paragraph' });

const heading = node('heading', line).meta({ id: 'Heading' });

const basis = node('basis', {
  kind: z.enum(['legal', 'proposal']),
  id: z.string().optional(),
  ...line,
}).meta({ id: 'Basis' });

const gap = node('gap', {
  reason: z.enum(['source-cut', 'not-held']),
  id: z.string().optional(),
  ...line,
}).meta({ id: 'Gap' });

// Recursive schemas are plain objects with getters: TypeScript cannot infer them through a call that wraps them.
const tableCell = z.strictObject({
  type: z.literal('tableCell'),
  header: z.boolean().optional(),
  colSpan: z.number().int().optional(),
  rowSpan: z.number().int().optional(),
  get children() {
    return z.array(z.discriminatedUnion('type', [paragraph, division, quotation, table, gap, furniture]));
  },
});

const tableRow = z.strictObject({
  type: z.literal('tableRow'),
  get children() {
    return z.array(tableCell);
  },
});

const table = z.strictObject({
  type: z.literal('table'),
  get children() {
    return z.array(tableRow);
  },
});

const division = z.strictObject({
  type: z.enum(divisionTypes),
  num: z.string(),
  label: z.string().optional(),

  id: z.string().optional(),
  path: z.string().optional(),
  get children() {
    return z.array(
      z.discriminatedUnion('type', [marker, heading, paragraph, division, quotation, table, gap, furniture]),
    );
  },
});

const quotation = z.strictObject({
  type: z.literal('quotation'),
  id: z.string().optional(),
  path: z.string().optional(),
  get children() {
    return z.array(z.discriminatedUnion('type', [paragraph, division, quotation, table, gap, furniture]));
  },
});

z.globalRegistry
  .add(tableCell, { id: 'TableCell' })
  .add(tableRow, { id: 'TableRow' })
  .add(table, { id: 'Table' })
  .add(division, { id: 'Division' })
  .add(quotation, { id: 'Quotation' });

const block = z.discriminatedUnion('type', [paragraph, division, quotation, table, gap, furniture]);

const header = node('header', {
  children: z.array(z.discriminatedUnion('type', [paragraph, table, furniture])),
}).meta({ id: 'Header' });
const preamble = node('preamble', {
  children: z.array(z.discriminatedUnion('type', [paragraph, basis, furniture, table, gap])),
}).meta({ id: 'Preamble' });
const body = node('body', { children: z.array(block) }).meta({ id: 'Body' });

const lines = z.array(z.discriminatedUnion('type', [paragraph, furniture]));
const recipients = node('recipients', { children: lines }).meta({ id: 'Recipients' });
const signature = node('signature', { children: lines }).meta({ id: 'Signature' });
const closing = node('closing', {
  children: z.array(z.discriminatedUnion('type', [recipients, signature, paragraph, table, furniture])),
}).meta({ id: 'Closing' });

const attachment = node('attachment', {
  title: z.string(),
  ...names,
  children: z.array(z.discriminatedUnion('type', [header, preamble, body, closing, furniture])),
}).meta({ id: 'Attachment' });

const appendix = node('appendix', {
  title: z.string(),
  num: z.string().optional(),
  ...names,
  children: z.array(z.discriminatedUnion('type', [header, block])),
}).meta({ id: 'Appendix' });

const instrumentMeta = z
  .strictObject({
    type: z.string().optional(),
    number: z.string().optional(),
    issuer: z.string().optional(),
    date: z.string().optional(),
    effective: z.string().optional(),
    title: z.string().optional(),
    signer: z.string().optional(),
    fields: z.array(z.string()).optional(),
  })
  .meta({ id: 'InstrumentMeta' });

/** @internal The proof beside this file needs its type, which is megabytes long when written out. */
export const document = node('document', {
  meta: instrumentMeta,
  completeness: z.enum(['full', 'partial', 'none']),
  children: z.array(
    z.discriminatedUnion('type', [header, preamble, body, closing, attachment, appendix, furniture]),
  ),
}).meta({ id: 'Document' });

/** Where each run of a computed text is from, and what changed it. */
const computed = z
  .strictObject({
    notice: z.string().meta({ description: 'What kind of text this is; to be shown with it.' }),
    findings: z.array(z.string()).meta({
      description: 'What the reader is to check, of the given texts and of commands without a place.',
    }),
    date: z.string().optional().meta({ description: 'The day whose text this is.' }),
    origins: z.array(
      z.strictObject({
        at: z.number().int(),
        text: z.string(),
        start: z.number().int(),
        end: z.number().int(),
        operation: z.number().int().optional(),
      }),
    ),
    removed: z.array(
      z.strictObject({
        text: z.string(),
        start: z.number().int(),
        end: z.number().int(),
        operation: z.number().int(),
      }),
    ),
    changes: z.array(z.strictObject({ anchor: z.string(), operation: z.number().int() })),
    operations: z.array(z.looseObject({ kind: z.string() })),
    refused: z.array(z.looseObject({ reason: z.string(), anchor: z.string().optional() })),
    later: z.array(z.looseObject({ kind: z.string() })),
  })
  .meta({ id: 'Computed' });

/** How a computed text came about. */
export type Computed = z.infer<typeof computed>;

/** One file: the instrument's names, and its tree. @internal */
export const lexastFile = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'Address of this JSON Schema.' }),
    work: z.strictObject({
      id: z.string(),
      type: z.string(),
      number: z.string(),
      issuer: z.string(),
      date: z.string().optional(),
      title: z.string().optional(),
      akn: z.string().meta({ description: 'Work IRI by the Akoma Ntoso naming convention.' }),
      urn: z.string().optional().meta({ description: 'Name by RFC 9676 (urn:lex).' }),
    }),
    notice: z.string().optional().meta({ description: 'What kind of text this is; to be shown with it.' }),
    computed: computed.optional(),
    tree: document,
  })
  .meta({ id: 'LexastFile', title: 'lexast', description: 'A Vietnamese legal instrument as a tree.' });
