import { inVietnamese } from '../../records/load/vietnamese.ts';
import path from 'node:path';
import { VFile } from 'vfile';
import type { Document } from '../../lexast/index.ts';
import { readBack } from '../../pipeline/compile.ts';
import { fidelity, formatFidelity } from '../../pipeline/fidelity/index.ts';
import { addressesOf, compileAll, type CompileOptions } from '../../pipeline/compile-all.ts';
import { checkLedger, extendLedger, type Ledger } from '../../records/ledger/index.ts';
import { readTableFile } from '../../records/load/files.ts';
import { chosenBy, type Content, loadContent, readInstruments } from '../../records/load/index.ts';
import { pagedIds } from '../../records/division-pages.ts';
import { formatReading } from '../../records/scan/index.ts';
import { wordsFile } from '../../records/schema/provenance.ts';
import { instrumentTypes } from '../../records/schema/instrument-id.ts';
import { instrumentOfContent } from '../../reuse/files/instrument-of-content.ts';
import { type Contents, writeAll } from '../../reuse/files/write-all.ts';
import { type MovedPlaces, movePlaces } from './move-notes.ts';
import { settleMoves } from './moves.ts';
import type { Intake, ReadText } from './read-text.ts';
import { hasProblems, Refusal } from './refusal.ts';
import { stageContent } from './stage.ts';
import { formatProvenance } from './write-provenance.ts';
import { sourceNames, writeRecord } from './write-record.ts';

export interface CompleteOptions extends Pick<CompileOptions, 'onProgress' | 'workers'> {
  /** May notes and packs whose clause moved be moved with it? */
  moveNotes?: boolean;
  /** May addresses of places that were never there, as a scan is read wrong, lead to what stands around them? */
  moveLost?: boolean;
}

/** What taking in texts comes to. Nothing is written yet. */
export interface Completed {
  /** Everything to write, by path below the root. */
  files: Map<string, Contents>;
  taken: readonly ReadText[];
  /** Published addresses that lead to another place from now on. */
  moved: Record<string, string>;
  /** Notes and packs that are moved with their clauses: how many places of each, by path. */
  movedNotes: ReadonlyMap<string, number>;
  /** Sentences of editors that name a clause by the number that it had. */
  mentions: MovedPlaces['mentions'];
  /** Texts that would break something, and what. */
  refused: Map<ReadText, Refusal>;
}

type Files = Completed['files'];
/** What new texts bring. */
type Given = Map<string, string | Uint8Array>;

/**
 * Work out everything that taking in texts would write. All is tried on a copy of `content/` first and compiled there
 * once; the real one is not touched. A text that would break a published address or a note is left out.
 *
 * @param texts of different instruments
 */
export async function complete(
  intake: Intake,
  texts: readonly ReadText[],
  options: CompleteOptions = {},
): Promise<Completed> {
  const refused: Completed['refused'] = new Map();
  let taken = texts;
  while (taken.length > 0) {
    const given = await sourceFiles(intake, taken);
    const tried = await tryOut(intake, given, taken, options);
    if (tried.refused.size === 0) {
      const { moved, movedNotes, mentions } = tried;
      return { files: new Map([...given, ...tried.files]), taken, moved, movedNotes, mentions, refused };
    }
    for (const [text, refusal] of tried.refused) refused.set(text, refusal);
    taken = taken.filter((text) => !refused.has(text));
  }
  return { files: new Map(), taken: [], moved: {}, movedNotes: new Map(), mentions: [], refused };
}

/** What texts bring: their files, where they are from, and records where there were none. */
async function sourceFiles({ root, content }: Intake, texts: readonly ReadText[]): Promise<Given> {
  const files: Given = new Map();
  const named = new Set(
    Object.values(content.sources).flatMap((source) =>
      source.kind === 'held-text' ? [source.instrument] : [],
    ),
  );
  const sources = path.join('content', 'sources.yaml');
  const today = texts[0]?.text.today ?? '';
  const table = await readTableFile(path.join(root, sources));
  const names = sourceNames(String(table), content.sources, today);
  let isNamed = false;
  for (const { instrument, inspection, provenance, text, reading } of texts) {
    const { id, type, number, record } = instrument;
    const folder = path.join('content', 'sources', id);
    files.set(path.join(folder, provenance.file), text.bytes);
    if (reading) files.set(path.join(folder, wordsFile(provenance)), formatReading(reading));
    files.set(path.join(folder, 'provenance.yaml'), formatProvenance(provenance));
    if (record && !named.has(id)) continue;
    isNamed = true;
    const name = `${instrumentTypes[type].label} ${number}`;
    const key = names.name({ id, name, whole: provenance.completeness === 'full' });
    if (!record) {
      const written = writeRecord(instrument, inspection.tree.meta, key, text.today);
      files.set(path.join('content', 'instruments', `${id}.yaml`), written);
    }
  }
  if (isNamed) files.set(sources, names.yaml());
  return files;
}

/** Compile everything with the new texts, write it on a copy, and see that it is sound. */
async function tryOut(
  { root, content: before }: Intake,
  given: Given,
  texts: readonly ReadText[],
  options: CompleteOptions,
): Promise<Omit<Completed, 'taken'>> {
  const refused: Completed['refused'] = new Map();
  const files: Files = new Map<string, Contents>();
  const { records, provenance, files: recordFiles } = known(before, given, texts);
  const compiled = await compileAll(root, records, provenance, { ...options, unwritten: given });
  const { instruments } = compiled;
  const unread = new Map(compiled.files.map((file) => [aboutOf(file.path), file]));
  const moved: Record<string, string> = {};
  for (const text of texts) {
    const { id } = text.instrument;
    const file = unread.get(id);
    const made = await instruments.get(id)?.read();
    if (!made || (file && hasProblems([file]))) {
      const told = [...recordFiles.filter((each) => aboutOf(each.path) === id), ...(file ? [file] : [])];
      refused.set(text, new Refusal('Bản văn mới không xếp vào content/ được.', told));
      continue;
    }
    const settled = settleMoves(before.ledger, id, text.before, made.tree, options.moveLost);
    if (settled.lost.size > 0) refused.set(text, new Refusal(lostAddresses(settled.lost)));
    Object.assign(moved, settled.moved);
  }
  if (refused.size > 0) return { files, moved, movedNotes: new Map(), mentions: [], refused };
  const addresses = addressesOf(instruments);
  const paged = pagedIds(records.values());
  const extended: Ledger = { ...before.ledger, moved: { ...before.ledger.moved, ...moved } };
  const ledger = extendLedger(extended, addresses, paged);
  for (const [key, made] of instruments) {
    if (before.documents.get(key)?.digest === made.digest) continue;
    files.set(path.join('content', 'documents', `${key}.mdx`), await made.mdx());
  }
  files.set(path.join('content', 'permalinks.json'), `${JSON.stringify(ledger, null, 2)}\n`);
  const trees = new Map<string, Document>();
  for (const { instrument } of texts) {
    const made = await instruments.get(instrument.id)?.read();
    if (made) trees.set(instrument.id, made.tree);
  }
  // Of what was loaded before: on the copy, a note whose clause is gone is left out.
  const places = await movePlaces(root, before, extended, trees);
  const movedFiles: Files = new Map([...places.files].map(([name, { contents }]) => [name, contents]));
  if (options.moveNotes) for (const [name, contents] of movedFiles) files.set(name, contents);
  for (const text of texts) {
    const { id } = text.instrument;
    const made = await instruments.get(id)?.read();
    const mdx = await instruments.get(id)?.mdx();
    const proof =
      made && mdx && fidelity(id, made.text, { tree: made.tree, mdx: readBack(id, { ...made, mdx }) });
    if (!proof || !proof.equal) {
      refused.set(text, new Refusal(`Sẽ mất ký tự của bản văn.\n${proof ? formatFidelity(proof) : ''}`));
    }
  }
  const broken = checkLedger(ledger, addresses, paged).map(({ reason }) => reason);
  const checked = await checkAll(
    root,
    texts,
    [...given, ...files],
    options.moveNotes ? new Map() : movedFiles,
  );
  const offer = checked.offered ? offerOf(places.files) : '';
  if (offer && checked.unsound.length === 0)
    for (const text of texts.filter(({ kind }) => kind === 'replacement'))
      refused.set(text, new Refusal(offer));
  for (const [text, reasons] of blame(texts, checked.unsound, broken)) {
    const why = [
      `Với bản văn mới, content/ không còn đúng.${offer && ` ${offer}`}`,
      ...reasons.broken.map((each) => inVietnamese(each)),
    ].join('\n');
    refused.set(text, new Refusal(why, reasons.files));
  }
  const movedNotes = new Map(
    options.moveNotes ? [...places.files].map(([name, { places: count }]) => [name, count]) : [],
  );
  return { files, moved, movedNotes, mentions: places.mentions, refused };
}

/** The records and texts as they will be. Their files are read as `loadContent` reads them. */
function known({ instruments, provenance, site }: Content, given: Given, texts: readonly ReadText[]) {
  const files = texts.flatMap(({ instrument }) => {
    const name = path.join('content', 'instruments', `${instrument.id}.yaml`);
    const value = given.get(name);
    return typeof value === 'string' ? [new VFile({ path: name, value })] : [];
  });
  return {
    records: new Map([
      ...instruments,
      ...[...readInstruments(files, undefined)].map(([id, record]) => [id, chosenBy(site, record)] as const),
    ]),
    provenance: new Map([
      ...provenance,
      ...texts.map((text) => [text.instrument.id, text.provenance] as const),
    ]),
    files,
  };
}

/**
 * Is everything sound that is written about texts that others replace? Of a text that was not held nobody can have written
 * what it would make false. It is tried on a copy.
 *
 * @param offered files that would move what editors wrote: tried where not all is sound without them
 * @returns the files that are not sound, and whether those that are offered were tried
 */
async function checkAll(
  root: string,
  texts: readonly ReadText[],
  files: Iterable<[string, Contents]>,
  offered: Files,
): Promise<{ unsound: VFile[]; offered: boolean }> {
  if (texts.every(({ kind, instrument }) => kind === 'new' && !instrument.record))
    return { unsound: [], offered: false };
  const { stage, remove } = await stageContent(root);
  const unsoundWith = async (written: Iterable<[string, Contents]>) => {
    await writeAll(new Map([...written].map(([name, contents]) => [path.join(stage, name), contents])));
    const { files: read } = await loadContent(stage);
    return read.filter((file) => hasProblems([file]));
  };
  try {
    let unsound = await unsoundWith(files);
    const isOffered = unsound.length > 0 && offered.size > 0;
    // What moving mends is offered; only what remains then is told as a problem.
    if (isOffered) unsound = await unsoundWith(offered);
    // Told as messages on the real files: the copy is gone when somebody reads them.
    for (const file of unsound) file.history = file.history.map((name) => path.relative(stage, name));
    return { unsound, offered: isOffered };
  } finally {
    await remove();
  }
}

/** Which texts are to blame for what is not sound: those it is about; where that is not said, those that replace others. */
function blame(
  texts: readonly ReadText[],
  files: readonly Refusal['files'][number][],
  broken: readonly string[],
): Map<ReadText, { files: Refusal['files'][number][]; broken: string[] }> {
  const found = new Map<ReadText, { files: Refusal['files'][number][]; broken: string[] }>();
  const of = (about: (id: string) => boolean) => {
    const named = texts.filter(({ instrument }) => about(instrument.id));
    const replacing = texts.filter(({ kind }) => kind === 'replacement');
    const to = [named, replacing, texts].find((some) => some.length > 0) ?? [];
    return to.map((text) => {
      const reasons = found.get(text) ?? { files: [], broken: [] };
      found.set(text, reasons);
      return reasons;
    });
  };
  for (const file of files) {
    const own = aboutOf(file.path);
    const says = file.messages.map(String).join('\n');
    for (const reasons of of((id) => id === own || says.includes(id))) reasons.files.push(file);
  }
  for (const reason of broken)
    for (const reasons of of((id) => reason.includes(id))) reasons.broken.push(reason);
  return found;
}

const inContent = (name: string) =>
  name
    .split(path.sep)
    .join('/')
    .replace(/^content\//u, '');
const aboutOf = (name: string) => instrumentOfContent(inContent(name));

function offerOf(files: MovedPlaces['files']): string {
  if (files.size === 0) return '';
  const names = [...files].map(([name, { places }]) => `  ${name}${places > 1 ? ` (${places} chỗ)` : ''}`);
  return `${files.size} tệp dưới đây nói về điều khoản đã sang chỗ khác; chạy lại với --move-notes để chuyển theo:\n${names.join('\n')}`;
}

function lostAddresses(lost: ReadonlyMap<string, string | undefined>): string {
  const entries = [...lost].map(([address, like]) => `    "${address}": "${like ?? '…'}"`).join(',\n');
  const isGuessed = [...lost.values()].some((like) => like !== undefined);
  return (
    `${lost.size} địa chỉ đã công bố không còn chỗ trong bản văn mới:\n` +
    `${[...lost.keys()].map((address) => `  ${address}`).join('\n')}\n` +
    'Ghi vào content/permalinks.json chỗ mà người đọc sẽ tới, rồi thêm lại bản văn' +
    `${isGuessed ? ' (chỗ điền sẵn là chỗ có lời gần giống nhất: đọc lại trước khi dùng)' : ''}:\n` +
    `  "moved": {\n${entries}\n  }`
  );
}
