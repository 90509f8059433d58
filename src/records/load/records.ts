import { VFile } from 'vfile';
import type { z } from 'zod';
import { sha256Of, textOf } from './files.ts';
import { type Loaded, readYaml } from './yaml.ts';
import { openCacheTable } from '../../reuse/cache-table.ts';
import type { Store } from '../../reuse/store.ts';

/** Reads records of one kind; those that were sound before are not parsed and validated again. */
export interface RecordReader<T> {
  /** As `readYaml`. */
  read(file: VFile): Loaded<T> | undefined;
  /** Keep what was read for the next run; records that were not asked for are forgotten. */
  keep(): void;
}

/**
 * A reader of records.
 *
 * @param kind names what is kept
 */
export function recordReader<T extends z.ZodType>(
  store: Store | undefined,
  kind: string,
  schema: T,
): RecordReader<z.infer<T>> {
  const table = openCacheTable<z.infer<T>>(store, `records ${kind}`);
  return {
    read(file) {
      const value = table.get(sha256Of(file));
      if (value !== undefined) return { value, at: (...path) => placeIn(file, schema, path) };
      const read = readYaml(file, schema, textOf(file));
      if (read) table.set(sha256Of(file), read.value);
      return read;
    },
    keep: () => table.keep(),
  };
}

/** Places are needed only for messages. */
function placeIn<T extends z.ZodType>(file: VFile, schema: T, path: PropertyKey[]) {
  const read = readYaml(new VFile({ path: file.path }), schema, textOf(file));
  return read?.at(...path) ?? { line: 1, column: 1 };
}
