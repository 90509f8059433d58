import { VFile } from 'vfile';
import { type Catalogue, createCatalogue, resolveReferences } from '../cite/index.ts';
import type { SourceText } from '../formats/index.ts';
import { assignIds, type Document, type Gap } from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';
import { countCharacters } from './fidelity/index.ts';
import { digest } from '../reuse/digest.ts';
import { formatDocument, readTree } from '../records/documents/index.ts';
import { readOnce } from './read-once.ts';
import { type TextFacts, textFacts } from './facts/index.ts';
import { type Addresses, addresses } from '../records/ledger/index.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Instrument } from '../records/schema/instrument.ts';
import { isUncompared, type Provenance } from '../records/schema/provenance.ts';

/** The official text of an instrument, as received. */
export interface HeldText {
  provenance: Provenance;
  /** Path and bytes of the source file; messages of the parser are left on it. */
  file: VFile;
}

/** The tree of an instrument, and what it was made of. */
export interface CompiledTree {
  /** Without positions, which are more than half of it: messages have theirs, and `locate` brings them back. */
  tree: Document;
  /** The normalised source; empty where no text is held. */
  text: string;
}

/** What an instrument was compiled to. */
export interface CompiledText extends CompiledTree {
  /** Contents of `content/documents/<id>.mdx`. */
  mdx: string;
}

/** A compiled instrument: what other instruments and pages need of it, and its tree on demand. */
export interface CompiledInstrument {
  /** sha256 of its document, in hexadecimal digits. */
  digest: string;
  /** Its anchors and pages. */
  addresses: Addresses;
  facts(): TextFacts;
  /** sha256 of its facts: many changes of a text do not affect them. */
  factsDigest: string;
  /** Ids of the instruments it cites, in reading order. */
  cites: readonly string[];
  /** Is its text held? Without it the document is a gap. */
  held: boolean;
  figures(): Figures;
  /** Read anew at each call, since the texts of a large corpus do not fit into memory. */
  read(): Promise<CompiledTree>;
  /** Contents of `content/documents/<id>.mdx`; read anew as well. */
  mdx(): Promise<string>;
}

/** A compiled text with what others must know of it. */
export const compiledInstrument = (text: CompiledText): CompiledInstrument => ({
  digest: digest(text.mdx),
  addresses: addresses(text.tree),
  facts: () => textFacts(text.tree),
  get factsDigest() {
    return digest(JSON.stringify(textFacts(text.tree)));
  },
  get cites() {
    return citedIds(text.tree);
  },
  held: text.text !== '',
  figures: () => figuresOf(text.text, text.tree, readBack('', text)),
  read: () => Promise.resolve(text),
  mdx: () => Promise.resolve(text.mdx),
});

/** Ids of the instruments that a text cites, in reading order. */
export function citedIds(tree: Document): string[] {
  const ids = new Set<string>();
  walk(tree, (node) => {
    if (node.type !== 'reference') return;
    for (const { id } of node.targets) if (id) ids.add(id);
  });
  return [...ids];
}

/**
 * The tree that the document of a text reads back to.
 *
 * @throws VFileMessage when it is not a document: what writes MDX and what reads it do not agree
 */
export const readBack = (id: string, { mdx, tree: { completeness } }: CompiledText): Document =>
  readTree(new VFile({ path: `content/documents/${id}.mdx`, value: mdx }), { completeness });

/** A held text, read and parsed; its references are not resolved yet. */
export interface ParsedText {
  held: HeldText;
  source: SourceText;
  tree: Document;
}

/**
 * What the citation resolver may know of our instruments.
 *
 * @param anchors of those whose text is held: a citation of a place in one lands on that place
 */
export function catalogueOf(
  instruments: Iterable<Instrument>,
  anchors: ReadonlyMap<string, Pick<ReadonlySet<string>, 'has'>> = new Map(),
): Catalogue {
  const anchorsOf = (id: string) => {
    const known = anchors.get(id);
    return known ? { anchors: known } : {};
  };
  return createCatalogue(
    [...instruments].map(({ id, type, number, issuer, date, title, names }) => ({
      id,
      type,
      number,
      issuer,
      ...anchorsOf(id),
      ...(date ? { date } : {}),
      ...(title ? { title } : {}),
      ...(names ? { names } : {}),
    })),
  );
}

/**
 * Read and parse an official text.
 *
 * @throws VFileMessage when the source cannot be read at all
 */
export async function parseHeld(held: HeldText): Promise<ParsedText> {
  const { source, tree } = await readOnce(held.file);
  // What nobody compared with the image may lack anything.
  if (isUncompared(held.provenance) && tree.completeness === 'full') tree.completeness = 'partial';
  return { held, source, tree };
}

/**
 * Compile an instrument: references resolved, structured MDX.
 *
 * @param parsed its official text, whose tree is changed in place; without it the document is a head and a gap that says so
 */
export function compileParsed(record: Instrument, catalogue: Catalogue, parsed?: ParsedText): CompiledText {
  const identity = {
    id: record.id,
    type: record.type,
    number: record.number,
    ...(record.title ? { title: record.title } : {}),
    issuer: record.issuer,
    ...(record.date ? { date: record.date } : {}),
  };
  if (!parsed) {
    const tree = notHeld();
    return { tree, text: '', mdx: formatDocument({ ...identity, completeness: 'none' }, tree) };
  }
  const { held, source } = parsed;
  const tree = withoutPositions(resolveReferences(parsed.tree, catalogue, held.file));
  return {
    tree,
    text: source.text,
    mdx: formatDocument(
      {
        ...identity,
        completeness: tree.completeness,
        source: {
          file: `content/sources/${record.id}/${held.provenance.file}`,
          sha256: held.provenance.sha256,
          received: held.provenance.received,
          characters: countCharacters(source.text),
          ...(held.provenance.reading ? { reading: held.provenance.reading } : {}),
        },
      },
      tree,
    ),
  };
}

function withoutPositions(tree: Document): Document {
  walk(tree, (node) => {
    // Deleting them would make each node a slow object.
    if (node.position) node.position = undefined;
  });
  return tree;
}

/** A document whose whole text is missing: one model and one page serve it and a held one. */
function notHeld(): Document {
  const gap: Gap = { type: 'gap', reason: 'not-held', children: [] };
  return assignIds({
    type: 'document',
    meta: {},
    completeness: 'none',
    children: [{ type: 'body', children: [gap] }],
  });
}
