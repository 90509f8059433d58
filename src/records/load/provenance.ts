import path from 'node:path';
import type { VFile } from 'vfile';
import { type Fingerprints, fingerprints } from '../../reuse/fingerprints.ts';
import { recordReader } from './records.ts';
import { openStore } from '../../reuse/store.ts';
import { type Provenance, provenanceSchema, type SourceVersion } from '../schema/provenance.ts';
import { findContentFile, readFolderNames } from './files.ts';
import { problem } from './problem.ts';
import type { Loaded } from './yaml.ts';

/** What the fingerprints of official texts are kept as. */
export const SOURCES = 'sources';

/**
 * Hold a text against its provenance record: is it still the file that was received?
 *
 * @param file the record's file, for messages
 * @param sha256 of the text; `undefined` where there is no such file
 */
export function checkReceived(
  file: VFile,
  { value, at }: Loaded<SourceVersion>,
  sha256: string | undefined,
): void {
  if (sha256 === undefined) {
    const reason = `The file "${value.file}" is not in this folder. Add it or correct the name.`;
    problem(file, 'source-missing', reason, at('file'));
    return;
  }
  if (sha256 === value.sha256) return;
  const reason =
    `The file "${value.file}" has sha256 ${sha256}, not the one recorded. Restore the file as received; ` +
    'for a new file, record its sha256, the day received and where it is from.';
  problem(file, 'source-changed', reason, at('sha256'));
}

/**
 * Load the provenance of every held text.
 *
 * @returns records by instrument id, and every file read, with its messages
 */
export async function loadProvenance(
  content: string,
): Promise<{ provenance: Map<string, Provenance>; files: VFile[] }> {
  const provenance = new Map<string, Provenance>();
  const files: VFile[] = [];
  const root = path.join(content, 'sources');
  const store = openStore(path.dirname(content));
  const reader = recordReader(store, 'provenance', provenanceSchema);
  const prints = { records: fingerprints(store, 'provenance'), texts: fingerprints(store, SOURCES) };
  for (const id of await readFolderNames(root)) {
    const file = findContentFile(path.join(root, id, 'provenance.yaml'), prints.records);
    files.push(file);
    const record = reader.read(file);
    if (!record) continue;
    const { value, at } = record;
    const versions = [
      record,
      ...value.earlier.map((earlier, index) => ({
        value: earlier,
        at: (...steps: PropertyKey[]) => at('earlier', index, ...steps),
      })),
    ];
    for (const version of versions) {
      const text = path.join(root, id, version.value.file);
      checkReceived(file, version, sha256At(text, prints.texts));
      const { reading } = version.value;
      if (reading && sha256At(path.join(root, id, reading.file), prints.texts) === undefined)
        problem(
          file,
          'source-missing',
          `The file "${reading.file}" is not in this folder. Add it or correct the name.`,
          version.at('reading', 'file'),
        );
    }
    provenance.set(id, value);
  }
  reader.keep();
  prints.records.save();
  prints.texts.save();
  return { provenance, files };
}

function sha256At(name: string, prints: Fingerprints): string | undefined {
  try {
    return prints.find(name).sha256;
  } catch {
    return undefined;
  }
}
