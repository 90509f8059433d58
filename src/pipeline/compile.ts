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

/** The tree of an instrument, and the source it was parsed from. */
export interface CompiledTree {
  /** Without positions, which are more than half of its size; `locate` computes them again. */
  tree: Document;
  /** The normalised source; empty where no text is held. */
  text: string;
}

/** A compiled instrument with its document. */
export interface CompiledText extends CompiledTree {
  /** Contents of `content/documents/<id>.mdx`. */
  mdx: string;
}

/** A compiled instrument: what other instruments and pages need from it, and its tree on demand. */
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
  /** Whether its text is held; without it the document is only a gap. */
  held: boolean;
  figures(): Figures;
  /** Read anew at each call, since the texts of a large corpus do not fit into memory. */
  read(): Promise<CompiledTree>;
  /** Contents of `content/documents/<id>.mdx`; read anew as well. */
  mdx(): Promise<string>;
}

/** The compiled instrument of a text that is in memory. */
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
 * Reads the document of a text back to a tree.
 *
 * @throws VFileMessage when the document cannot be read: then the writer and the reader of MDX disagree
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
 * The catalogue of the records, by which citations are resolved.
 *
 * @param anchors anchors of the held texts by instrument: a citation of a place in one of them leads to that place
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
 * Reads and parses an official text.
 *
 * @throws VFileMessage when the source cannot be read at all
 */
export async function parseHeld(held: HeldText): Promise<ParsedText> {
  const { source, tree } = await readOnce(held.file);
  // A scan that nobody has compared with its image may lack text.
  if (isUncompared(held.provenance) && tree.completeness === 'full') tree.completeness = 'partial';
  return { held, source, tree };
}

/**
 * Compiles an instrument: resolves its references and writes its document as structured MDX.
 *
 * @param parsed its official text, whose tree is changed in place; without it the document is front matter and a gap
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
    // Not `delete`, which would turn each node into a slow dictionary object.
    if (node.position) node.position = undefined;
  });
  return tree;
}

/** The tree of an instrument whose text is not held: one gap, so that the same page shows it as any text. */
function notHeld(): Document {
  const gap: Gap = { type: 'gap', reason: 'not-held', children: [] };
  return assignIds({
    type: 'document',
    meta: {},
    completeness: 'none',
    children: [{ type: 'body', children: [gap] }],
  });
}
