import { VFile } from 'vfile';
import type { z } from 'zod';
import { sha256Of, textOf } from './files.ts';
import { holdsNothing, type Loaded, readYaml } from './yaml.ts';
import { openCacheTable } from '../../reuse/cache-table.ts';
import type { Store } from '../../reuse/store.ts';

/** Reads records of one kind; a file that was valid before is not parsed and validated again. */
export interface RecordReader<T> {
  /** As `readYaml`. */
  read(file: VFile): Loaded<T> | undefined;
  /** Keep what was read for the next run; records that were not asked for are forgotten. */
  keep(): void;
}

/**
 * A reader of records, cached by the sha256 of the file.
 *
 * @param kind name of the cache table
 */
export const recordReader = <T extends z.ZodType>(
  store: Store | undefined,
  kind: string,
  schema: T,
): RecordReader<z.infer<T>> => cachedReader(store, kind, (file) => readYaml(file, schema, textOf(file)));

/**
 * A reader of files of one kind, cached by the sha256 of the file.
 *
 * @param kind name of the cache table
 * @param read reads a file; its result is kept as JSON, and problems become messages on the file
 */
export function cachedReader<T>(
  store: Store | undefined,
  kind: string,
  read: (file: VFile) => Loaded<T> | undefined,
): RecordReader<T> {
  const table = openCacheTable<T>(store, `records ${kind}`);
  return {
    read(file) {
      const value = table.get(sha256Of(file));
      if (value !== undefined) return { value, at: (...path) => placeIn(file, read, path) };
      const made = read(file);
      if (made) table.set(sha256Of(file), made.value);
      return made;
    },
    keep: () => table.save(),
  };
}

/** The place of a value in a file. Places are not cached: only messages need them, and then the file is read again. */
function placeIn<T>(file: VFile, read: (file: VFile) => Loaded<T> | undefined, path: PropertyKey[]) {
  const again = read(new VFile({ path: file.path, value: textOf(file) }));
  return again?.at(...path) ?? { line: 1, column: 1 };
}

/** Read the one file of a kind. */
export function readRecord<T extends z.ZodType>(
  store: Store | undefined,
  file: VFile,
  schema: T,
): Loaded<z.infer<T>> | undefined {
  const reader = recordReader(store, file.stem ?? '', schema);
  const record = reader.read(file);
  reader.keep();
  return record;
}

/**
 * Read a table that may hold nothing yet, as a new site has it.
 *
 * @param nothing what a file of comments alone stands for
 */
export function readTable<T extends z.ZodType>(
  store: Store | undefined,
  file: VFile,
  schema: T,
  nothing: z.input<T>,
): Loaded<z.infer<T>> | undefined {
  if (holdsNothing(file)) return { value: schema.parse(nothing), at: () => ({ line: 1, column: 1 }) };
  return readRecord(store, file, schema);
}
