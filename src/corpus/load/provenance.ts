import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFile } from 'vfile';
import { digest } from '../digest.ts';
import { recordReader } from '../cache/records.ts';
import { openStore } from '../cache/store.ts';
import { type Provenance, provenanceSchema, type SourceVersion } from '../schema/provenance.ts';
import { readContentFile, readFolderNames } from './files.ts';
import { problem } from './problem.ts';
import type { Loaded } from './yaml.ts';

/**
 * Hold a text against its provenance record: is it still the file that was received?
 *
 * @param file the record's file, for messages
 * @param bytes the text's bytes; `undefined` where there is no such file
 */
export function checkReceived(
  file: VFile,
  { value, at }: Loaded<SourceVersion>,
  bytes: Uint8Array | undefined,
): void {
  if (!bytes) {
    const reason = `The file "${value.file}" is not in this folder. Add it or correct the name.`;
    problem(file, 'source-missing', reason, at('file'));
    return;
  }
  const sha256 = digest(bytes);
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
  const reader = recordReader(openStore(path.dirname(content)), 'provenance', provenanceSchema);
  for (const id of await readFolderNames(root)) {
    const file = await readContentFile(path.join(root, id, 'provenance.yaml'));
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
      checkReceived(file, version, await readFile(text).catch(() => undefined));
    }
    provenance.set(id, value);
  }
  reader.keep();
  return { provenance, files };
}
