import type { VFile } from 'vfile';
import type { Store } from '../../reuse/store.ts';
import { type Sources, sourcesSchema } from '../schema/source.ts';
import { type Place, problem } from './problem.ts';
import { readTable } from './records.ts';
import type { Loaded } from './yaml.ts';

/** Read `content/sources.yaml`; `undefined` where it is broken, with messages on the file. */
export function readSources(file: VFile, store?: Store): Sources | undefined {
  return readTable(store, file, sourcesSchema, {})?.value;
}

/**
 * Note every source key of a record that `content/sources.yaml` does not hold, wherever in the record a list
 * called `sources` (or `addresses`) stands. Without sources (a broken file) there is nothing to hold it against.
 */
export function checkSourceKeys(file: VFile, record: Loaded<unknown>, sources: Sources | undefined): void {
  if (!sources) return;
  const walk = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [step, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(step) : step];
      if ((step === 'sources' || step === 'addresses') && Array.isArray(inner)) {
        for (const [index, id] of inner.entries()) {
          if (!(id in sources)) unknownSource(file, String(id), record.at(...here, index));
        }
      } else walk(inner, here);
    }
  };
  walk(record.value, []);
}

const unknownSource = (file: VFile, id: string, place: Place) =>
  problem(
    file,
    'source-unknown',
    `Unknown source "${id}". Add it to content/sources.yaml, or correct the key.`,
    place,
  );
