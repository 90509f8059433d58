import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import { catalogueOf, parseHeld } from '../../pipeline/compile.ts';
import { addressesOf, compileAll, heldText } from '../../pipeline/compile-all.ts';
import { digest } from '../../reuse/digest.ts';
import { diffTrees, type UnitChange } from '../diff/index.ts';
import { fidelity, formatFidelity } from '../../pipeline/fidelity/index.ts';
import { writeAll } from '../../reuse/files/write-all.ts';
import { type Inspection, inspectSource } from '../../quality/inspect.ts';
import { checkLedger, extendLedger } from '../../records/ledger/index.ts';
import { pagedIds } from '../../records/paged.ts';
import { type Annotation, type Content, loadContent } from '../../records/load/index.ts';
import { loadForWriting } from '../load-for-writing.ts';
import type { Provenance } from '../../records/schema/provenance.ts';
import { instrumentTypes } from '../../records/schema/instrument-id.ts';
import { affectedNotes } from './affected-notes.ts';
import { settleMoves } from './moves.ts';
import { recognise, type Recognised } from './recognise.ts';
import { Refusal } from './refusal.ts';
import { stageContent } from './stage.ts';
import { weigh } from './weigh.ts';
import { formatProvenance, nextProvenance } from './write-provenance.ts';
import { nameHeldText, writeRecord } from './write-record.ts';

/** A text to take in. */
export interface NewText {
  bytes: Uint8Array;
  /** Name of the file, or the address it was loaded from. */
  name: string;
  /** Where it is from, if known. */
  address?: string;
  /** Was it loaded from `address` just now? */
  downloaded?: boolean;
  /** Which instrument it is, where the editor says so. */
  id?: string;
  /** Day of receiving, ISO date. */
  today: string;
}

/** What taking in a text comes to. Nothing is written yet. */
export interface Addition {
  kind: 'new' | 'replacement' | 'unchanged';
  instrument: Recognised;
  inspection: Inspection;
  /** The text, with what reader, parser and resolver had to say. */
  file: VFile;
  /** The newest text and those kept beside it. */
  provenance: Provenance;
  /** Place by place, where it replaces another text. */
  changes: UnitChange[];
  /** Notes on places that change: an editor should read them again. */
  notes: Annotation[];
  /** Published addresses that lead to another place from now on. */
  moved: Record<string, string>;
  /** Everything to write, by path below the root. */
  files: Map<string, string | Uint8Array>;
}

type Files = Addition['files'];

/**
 * Read a text, recognise its instrument, and work out everything that taking it in would write. The whole new
 * state is tried on a copy of `content/` first; the real one is not touched.
 *
 * @param root folder that holds `content/`
 * @throws Refusal when the text cannot be read, is not the instrument it should be, is less complete than the
 *   one held, or would break a published address or an editorial note
 */
export async function planAddition(root: string, text: NewText): Promise<Addition> {
  const { content, files } = await loadForWriting(root);
  if (hasProblems(files)) {
    throw new Refusal('content/ has problems of its own. Mend them first: npm run check.', files);
  }
  const { file, inspection } = await read(text, content);
  const instrument = recognise(inspection.tree.meta, content.instruments, text.id);
  const held = content.provenance.get(instrument.id);
  const before = held && (await readHeld(root, instrument.id, held));
  const sha256 = digest(text.bytes);
  const provenance = nextProvenance(
    instrument.id,
    {
      name: path.basename(text.name),
      downloaded: text.downloaded ?? false,
      ...(text.address ? { address: text.address } : {}),
      sha256,
      received: text.today,
      completeness: inspection.tree.completeness === 'full' ? 'full' : 'partial',
      format: inspection.format,
    },
    held,
  );
  const addition: Addition = {
    kind: held ? 'replacement' : 'new',
    instrument,
    inspection,
    file,
    provenance,
    changes: [],
    notes: [],
    moved: {},
    files: new Map(),
  };
  if (held && before) {
    if (weigh({ sha256, tree: inspection.tree }, { provenance: held, tree: before }) === 'same') {
      return { ...addition, kind: 'unchanged', provenance: held };
    }
    addition.changes = diffTrees(before, inspection.tree);
    addition.notes = affectedNotes(content.annotations.get(instrument.id) ?? [], addition.changes);
  }
  const given = await sourceFiles(root, addition, content, text);
  const { moved, files: compiled } = await tryOut(root, given, instrument.id, before);
  return { ...addition, moved, files: new Map([...given, ...compiled]) };
}

async function read(text: NewText, content: Content): Promise<{ file: VFile; inspection: Inspection }> {
  const file = new VFile({ path: text.name, value: text.bytes });
  const catalogue = catalogueOf(content.instruments.values());
  let inspection: Inspection;
  try {
    inspection = await inspectSource(file, catalogue);
  } catch (error) {
    if (!hasProblems([file])) throw error;
    throw new Refusal('The text cannot be read.', [file]);
  }
  if (file.messages.some(({ ruleId }) => ruleId === 'not-an-instrument')) {
    throw new Refusal('This is no legal instrument.', [file]);
  }
  if (inspection.tree.completeness === 'none') throw new Refusal('The text has no body.', [file]);
  return { file, inspection };
}

async function readHeld(root: string, id: string, provenance: Provenance): Promise<Inspection['tree']> {
  const held = heldText(root, id, provenance);
  try {
    return (await parseHeld(held)).tree;
  } catch (error) {
    if (!hasProblems([held.file])) throw error;
    throw new Refusal('The text that is held cannot be read.', [held.file]);
  }
}

/** What the text brings: its file, where it is from, and a record where there was none. */
async function sourceFiles(
  root: string,
  { instrument, inspection, provenance }: Addition,
  content: Content,
  text: NewText,
): Promise<Files> {
  const { id } = instrument;
  const folder = path.join('content', 'sources', id);
  const files: Files = new Map<string, string | Uint8Array>([
    [path.join(folder, provenance.file), text.bytes],
    [path.join(folder, 'provenance.yaml'), formatProvenance(provenance)],
  ]);
  const named = Object.values(content.sources).some(
    (source) => source.kind === 'held-text' && source.instrument === id,
  );
  if (instrument.record && !named) return files;
  const sources = path.join('content', 'sources.yaml');
  const name = `${instrumentTypes[instrument.type].label} ${instrument.number}`;
  const held = { id, name, whole: provenance.completeness === 'full' };
  const yaml = await readFile(path.join(root, sources), 'utf8');
  const next = nameHeldText(yaml, content.sources, held, text.today);
  files.set(sources, next.yaml);
  if (!instrument.record) {
    const record = writeRecord(instrument, inspection.tree.meta, next.key, text.today);
    files.set(path.join('content', 'instruments', `${id}.yaml`), record);
  }
  return files;
}

/** Write on a copy, compile everything there, and see that it is sound. */
async function tryOut(
  root: string,
  given: Files,
  id: string,
  before: Inspection['tree'] | undefined,
): Promise<Pick<Addition, 'moved' | 'files'>> {
  const { stage, remove } = await stageContent(root);
  const write = (files: Files) =>
    writeAll(new Map([...files].map(([name, contents]) => [path.join(stage, name), contents])));
  try {
    await write(given);
    const content = await loadContent(stage);
    const { instruments } = await compileAll(stage, content.instruments, content.provenance);
    const addresses = addressesOf(instruments);
    const paged = pagedIds(content.instruments.values());
    const compiled = await instruments.get(id)?.read();
    if (!compiled) throw refuseAll(stage, content, 'The new text does not fit into content/.');
    const after = compiled.tree;
    const { moved, lost } = settleMoves(content.ledger, id, before, after);
    if (lost.length > 0) throw new Refusal(lostAddresses(lost));
    const ledger = extendLedger(
      { ...content.ledger, moved: { ...content.ledger.moved, ...moved } },
      addresses,
      paged,
    );
    const files: Files = new Map();
    for (const [key, made] of instruments) {
      if (content.documents.get(key)?.digest === made.digest) continue;
      files.set(path.join('content', 'documents', `${key}.mdx`), await made.mdx());
    }
    files.set(path.join('content', 'permalinks.json'), `${JSON.stringify(ledger, null, 2)}\n`);
    await write(files);
    const tried = await loadContent(stage);
    const mdx = tried.documents.get(id)?.tree;
    const proof = mdx && fidelity(id, compiled.text, { tree: after, mdx });
    if (proof && !proof.equal) throw new Refusal(`Characters would be lost.\n${formatFidelity(proof)}`);
    const broken = checkLedger(tried.ledger, addresses, paged);
    if (broken.length > 0) throw new Refusal(broken.map(({ reason }) => reason).join('\n'));
    if (hasProblems(tried.files)) {
      throw refuseAll(stage, tried, 'With the new text, content/ would no longer be sound.');
    }
    return { moved, files };
  } finally {
    await remove();
  }
}

const hasProblems = (files: readonly VFile[]) =>
  files.some((file) => file.messages.some((message) => message.fatal));

/** Messages on the copy, told as messages on the real files. */
function refuseAll(stage: string, content: Content, reason: string): Refusal {
  const files = content.files.filter((file) => hasProblems([file]));
  for (const file of files) file.path = path.relative(stage, file.path);
  return new Refusal(reason, files);
}

function lostAddresses(lost: readonly string[]): string {
  const entries = lost.map((address) => `    "${address}": "…"`).join(',\n');
  return (
    `${lost.length} published addresses have no place in the new text:\n` +
    `${lost.map((address) => `  ${address}`).join('\n')}\n` +
    'Say in content/permalinks.json where their readers land now, then add the text again:\n' +
    `  "moved": {\n${entries}\n  }`
  );
}
