import { VFile } from 'vfile';
import type { z } from 'zod';
import { digest } from '../digest.ts';
import { type Loaded, readYaml } from '../load/yaml.ts';
import type { Store } from './store.ts';

/** Reads records of one kind; those that were sound before are not parsed and validated again. */
export interface RecordReader<T> {
  /** As `readYaml`. */
  read(file: VFile): Loaded<T> | undefined;
  /** Keep what was read for the next run; records that were not asked for are forgotten. */
  keep(): void;
}

/**
 * A reader of records. Ten thousand of them are kept in one file: opening as many would take longer than parsing.
 *
 * @param kind names what is kept
 */
export function recordReader<T extends z.ZodType>(
  store: Store | undefined,
  kind: string,
  schema: T,
): RecordReader<z.infer<T>> {
  const known = new Map(
    Object.entries(JSON.parse(store?.get(`records ${kind}`) ?? '{}') as Record<string, z.infer<T>>),
  );
  const used = new Map<string, z.infer<T>>();
  return {
    read(file) {
      const key = digest(String(file));
      const value = known.get(key);
      if (value !== undefined) {
        used.set(key, value);
        return { value, at: (...path) => placeIn(file, schema, path) };
      }
      const read = readYaml(file, schema);
      if (read) used.set(key, read.value);
      return read;
    },
    keep() {
      if (used.size === known.size && [...used.keys()].every((key) => known.has(key))) return;
      store?.put(`records ${kind}`, JSON.stringify(Object.fromEntries(used)));
    },
  };
}

/** Places are needed only for messages. */
function placeIn<T extends z.ZodType>(file: VFile, schema: T, path: PropertyKey[]) {
  const read = readYaml(new VFile({ path: file.path, value: String(file) }), schema);
  return read?.at(...path) ?? { line: 1, column: 1 };
}
