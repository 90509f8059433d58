import { existsSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { fingerprints } from '../../reuse/fingerprints.ts';
import { documentReader } from './read-documents.ts';
import { mappedOnDemand } from '../../reuse/weak-cache.ts';
import { openStore } from '../../reuse/store.ts';
import type { DocumentFile } from '../documents/index.ts';
import { type Ledger, ledgerSchema } from '../ledger/index.ts';
import type { EverydayWord } from '../schema/everyday.ts';
import type { Instrument } from '../schema/instrument.ts';
import type { Provenance } from '../schema/provenance.ts';
import type { Site } from '../schema/site.ts';
import type { Sources } from '../schema/source.ts';
import { anchorTexts } from './anchor-texts.ts';
import { type Editorial, loadEditorial } from './editorial.ts';
import { loadEveryday } from './everyday.ts';
import { contentFileNames, findContentFile, linksIn, readContentFile, sha256Of } from './files.ts';
import { loadInstruments } from './instruments.ts';
import { problem } from './problem.ts';
import { withoutOutdated } from './partial-text.ts';
import { loadProvenance } from './provenance.ts';
import { unnamedSite } from './site.ts';
import { knownKeys, loadReferenceData, type ReferenceData } from './reference-data.ts';

/** Everything under `content/`. */
export interface Content extends Editorial {
  instruments: Map<string, Instrument>;
  /** What makes the site this one. */
  site: Site;
  sources: Sources;
  /** Where each held text is from, by instrument. */
  provenance: Map<string, Provenance>;
  /** Generated documents, by instrument. */
  documents: Map<string, DocumentFile>;
  ledger: Ledger;
  /** sha256 of the file of the ledger, in hexadecimal digits. */
  ledgerDigest: string;
  /** Bodies, places, regions, terms, events. */
  tables: ReferenceData;
  /** Everyday words for legal ones, for the search. */
  everyday: EverydayWord[];
  /** Every file read, with its messages. */
  files: VFile[];
}

/**
 * Loads `content/` of a project.
 *
 * @param root folder that holds `content/`
 * @returns what is valid; whatever is not is left out, with a message on its file
 */
export async function loadContent(root: string): Promise<Content> {
  const folder = path.join(root, 'content');
  const links = await linksIn(folder);
  if (links.length > 0) return { ...nothing(), files: links };
  const records = await loadInstruments(folder);
  const held = await loadProvenance(folder);
  const { documents, files: documentFiles } = await loadDocuments(
    root,
    path.join(folder, 'documents'),
    held.provenance.keys(),
  );
  // A text whose document is yet to be written has no addresses in the ledger either.
  const isWritten = documentFiles.some(({ messages }) =>
    messages.every(({ ruleId }) => ruleId !== 'document-missing'),
  );
  const ledgerFile = await findLedger(folder, isWritten);
  const ids = new Set(records.instruments.keys());
  const reference = await loadReferenceData(folder, ids, records.sources);
  const editorial = await loadEditorial(folder, {
    known: knownKeys(ids, reference.tables),
    sources: records.sources,
    texts: mappedOnDemand(documents, ({ tree }) => anchorTexts(tree)),
  });
  const everyday = await loadEveryday(folder);
  const spoken = withoutOutdated(folder, {
    instruments: records.instruments,
    annotations: editorial.annotations,
    provenance: held.provenance,
  });
  return {
    instruments: spoken.instruments,
    site: records.site,
    sources: records.sources,
    provenance: held.provenance,
    documents,
    ledger: readLedger(ledgerFile),
    ledgerDigest: sha256Of(ledgerFile),
    tables: reference.tables,
    annotations: spoken.annotations,
    digests: editorial.digests,
    packs: editorial.packs,
    everyday: everyday.words,
    files: [
      ...records.files,
      ...held.files,
      ...documentFiles,
      ledgerFile,
      ...reference.files,
      ...editorial.files,
      ...everyday.files,
      ...spoken.files,
    ],
  };
}

const NO_ADDRESSES: Ledger = { anchors: {}, pages: {}, moved: {} };

/** Nothing is read where it is not certain that reading stays inside. */
const nothing = (): Omit<Content, 'files'> => ({
  instruments: new Map(),
  site: unnamedSite,
  sources: {},
  provenance: new Map(),
  documents: new Map(),
  ledger: NO_ADDRESSES,
  ledgerDigest: '',
  tables: { bodies: {}, places: undefined, regions: {}, glossary: {}, timeline: [] },
  annotations: new Map(),
  digests: new Map(),
  packs: [],
  everyday: [],
});

/** @param held ids of the texts that are held: each has a document */
async function loadDocuments(
  root: string,
  folder: string,
  held: Iterable<string>,
): Promise<{ documents: Map<string, DocumentFile>; files: VFile[] }> {
  const store = openStore(root);
  const prints = fingerprints(store, 'documents');
  const reader = documentReader(store);
  const documents = new Map<string, DocumentFile>();
  const files: VFile[] = [];
  for (const name of await contentFileNames(folder, '.mdx')) {
    const file = findContentFile(name, prints);
    files.push(file);
    try {
      const document = reader.read(file);
      documents.set(document.frontmatter.id, document);
    } catch (error) {
      if (!file.messages.some((message) => message.fatal)) throw error;
    }
  }
  const found = new Set(files.map(({ stem }) => stem));
  for (const id of held) {
    if (found.has(id)) continue;
    const file = new VFile({ path: path.join(folder, `${id}.mdx`) });
    problem(file, 'document-missing', `The text of ${id} has no document yet. Run \`npm run corpus\`.`);
    files.push(file);
  }
  reader.keep();
  prints.save();
  return { documents, files };
}

/** The file of the ledger; that of a site that never published a text is an empty ledger. */
async function findLedger(folder: string, hasTexts: boolean): Promise<VFile> {
  const name = path.join(folder, 'permalinks.json');
  if (hasTexts || existsSync(name)) return readContentFile(name);
  return new VFile({ path: name, value: JSON.stringify(NO_ADDRESSES) });
}

/** An empty or broken ledger is an error here; `npm run corpus` never starts one over an old one. */
function readLedger(file: VFile): Ledger {
  try {
    const parsed = ledgerSchema.safeParse(JSON.parse(String(file)));
    if (parsed.success) return parsed.data;
    problem(
      file,
      'ledger',
      `The ledger is not as it was written: ${parsed.error.issues[0]?.message}. Restore it.`,
    );
  } catch (error) {
    problem(
      file,
      'ledger',
      `The ledger is not valid JSON (${(error as Error).message}). Restore it (git restore).`,
    );
  }
  return NO_ADDRESSES;
}
