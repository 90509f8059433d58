import path from 'node:path';
import type { VFile } from 'vfile';
import { fingerprints } from '../../reuse/fingerprints.ts';
import { type RecordReader, recordReader } from './records.ts';
import { openStore } from '../../reuse/store.ts';
import { type Instrument, instrumentSchema } from '../schema/instrument.ts';
import { instrumentId, isLocal } from '../schema/instrument-id.ts';
import type { Site } from '../schema/site.ts';
import type { Sources } from '../schema/source.ts';
import { checkFileName } from './file-name.ts';
import { contentFileNames, findContentFile, readTableFile } from './files.ts';
import { problem } from './problem.ts';
import { checkChoices, chosenBy, loadSite } from './site.ts';
import { checkSourceKeys, readSources } from './sources.ts';
import type { Loaded } from './yaml.ts';

/**
 * Read and check instrument records.
 *
 * @param files one record each, named `<id>.yaml`; problems become messages on them
 * @param subjects those of the site; without them, subjects of records are not checked
 * @returns the records that are valid by themselves, by id
 */
export function readInstruments(
  files: readonly VFile[],
  sources: Sources | undefined,
  reader: RecordReader<Instrument> = recordReader(undefined, 'instruments', instrumentSchema),
  subjects?: Site['subjects'],
): Map<string, Instrument> {
  const read = new Map<VFile, Loaded<Instrument>>();
  for (const file of files) {
    const record = reader.read(file);
    if (record) read.set(file, record);
  }
  const ids = new Set([...read.values()].map((record) => record.value.id));
  for (const [file, record] of read) {
    checkIdentity(file, record);
    checkTargets(file, record, ids);
    checkInForce(file, record, ids);
    checkSourceKeys(file, record, sources);
    if (subjects) checkSubjects(file, record, subjects);
  }
  return new Map([...read.values()].map(({ value }) => [value.id, value]));
}

function checkIdentity(file: VFile, loaded: Loaded<Instrument>): void {
  const { value: record, at } = loaded;
  checkFileName(file, loaded);
  const expected = instrumentId(record.type, record.number, record.date, record.issuer);
  if (expected === undefined) {
    const need = !record.date
      ? 'Add the date.'
      : isLocal(record.number, record.issuer)
        ? 'Write the issuer with its province, as "Ủy ban nhân dân tỉnh Đồng Nai".'
        : 'Write the number as printed, as "12/NQ-CP".';
    problem(
      file,
      'instrument-id',
      `The number "${record.number}" does not make an id. ${need}`,
      at('number'),
    );
  } else if (expected !== record.id) {
    problem(
      file,
      'instrument-id',
      `The id is "${record.id}", but type, number and date make "${expected}". Correct whichever is wrong.`,
      at('id'),
    );
  }
}

function checkTargets(
  file: VFile,
  { value: record, at }: Loaded<Instrument>,
  ids: ReadonlySet<string>,
): void {
  for (const [index, { target }] of record.relations.entries()) {
    if (ids.has(target) && target !== record.id) continue;
    const found = target === record.id ? 'is the record itself' : 'has no record';
    problem(
      file,
      'relation-target',
      `The relation target "${target}" ${found}. Add content/instruments/${target}.yaml, or correct the target.`,
      at('relations', index, 'target'),
    );
  }
}

/** The texts that `inForce` names have records, and none is the instrument itself. */
function checkInForce(
  file: VFile,
  { value: record, at }: Loaded<Instrument>,
  ids: ReadonlySet<string>,
): void {
  const { acts = [], official } = record.inForce ?? {};
  const named = [
    ...acts.map((id, index) => ({ id, at: at('inForce', 'acts', index) })),
    ...(official ? [{ id: official, at: at('inForce', 'official') }] : []),
  ];
  for (const [index, each] of named.entries()) {
    const twice = named.findIndex(({ id }) => id === each.id) < index;
    if (ids.has(each.id) && each.id !== record.id && !twice) continue;
    const found = twice ? 'is named twice' : each.id === record.id ? 'is the record itself' : 'has no record';
    problem(
      file,
      'in-force-text',
      `"${each.id}" in inForce ${found}. Add content/instruments/${each.id}.yaml, or correct the line.`,
      each.at,
    );
  }
}

function checkSubjects(
  file: VFile,
  { value: record, at }: Loaded<Instrument>,
  subjects: Site['subjects'],
): void {
  for (const [index, subject] of (record.subjects ?? []).entries()) {
    if (subject in subjects) continue;
    const reason = `Unknown subject "${subject}". Add it to "subjects" of content/site.yaml, or correct the key.`;
    problem(file, 'key-unknown', reason, at('subjects', index));
  }
}

/**
 * Load the instrument records of a content folder, each with what the site file makes of it.
 *
 * @returns the records by id, and every file read, with its messages
 */
export async function loadInstruments(
  content: string,
): Promise<{ instruments: Map<string, Instrument>; site: Site; sources: Sources; files: VFile[] }> {
  const loaded = await loadSite(content);
  const { site } = loaded;
  const sourcesFile = await readTableFile(path.join(content, 'sources.yaml'));
  const store = openStore(path.dirname(content));
  const prints = fingerprints(store, 'instruments');
  const names = await contentFileNames(path.join(content, 'instruments'), '.yaml');
  const files = names.map((name) => findContentFile(name, prints));
  const sources = readSources(sourcesFile, store);
  const reader = recordReader(store, 'instruments', instrumentSchema);
  const read = readInstruments(files, sources, reader, loaded.loaded && site.subjects);
  checkChoices(loaded, read);
  const instruments = new Map([...read].map(([id, record]) => [id, chosenBy(site, record)]));
  reader.keep();
  prints.save();
  return {
    instruments,
    site,
    sources: sources ?? {},
    files: [loaded.file, sourcesFile, ...files],
  };
}
