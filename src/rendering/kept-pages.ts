import { linkSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const fileSchema = z.strictObject({
  /** Path in the site. */
  file: z.string(),
  /** Digest of what it was made of; absent where it is made at every build. */
  key: z.string().optional(),
  /** Taken over from the last site, where it was held against its source already. */
  taken: z.boolean().optional(),
  /** Bytes and milliseconds since 1970, as the file was left by the build. */
  size: z.number().optional(),
  time: z.number().optional(),
});

/** A file that a build made, or took over from the last one. */
export type BuiltFile = z.infer<typeof fileSchema>;

const manifestSchema = z.strictObject({
  /** Digest of the code, its libraries and the address of the site. */
  version: z.string(),
  files: z.array(fileSchema),
});

/** What a build made: lets the next one take over what would be the same again. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Files of a finished site that were made anew: all, where nothing is known of it. */
export const madeAnew = (files: readonly string[], manifest: Manifest | undefined): string[] => {
  const taken = new Set(manifest?.files.filter((each) => each.taken).map(({ file }) => file));
  return files.filter((file) => !taken.has(file));
};

/** @returns nothing where there is none, or a damaged one: then everything is made again */
export function readManifest(name: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(name, 'utf8')));
  } catch {
    return undefined;
  }
}

export const writeManifest = (name: string, manifest: Manifest): void =>
  writeFileSync(name, JSON.stringify(manifest));

/** The files with size and time as they are now in a finished site. */
export const stamped = (files: readonly BuiltFile[], site: string): BuiltFile[] =>
  files.map(({ file, key }) => {
    const { size, mtimeMs } = statSync(path.join(site, file));
    return { file, ...(key === undefined ? {} : { key }), size, time: mtimeMs };
  });

/** Is a file as a build left it? */
function isAsLeft(folder: string, { file, size, time }: BuiltFile): boolean {
  const found = statSync(path.join(folder, file), { throwIfNoEntry: false });
  return found !== undefined && found.size === size && found.mtimeMs === time;
}

/** Was a folder made of this, and nobody touched a file of it since? */
export const isUntouched = (folder: string, manifest: Manifest | undefined, version: string): boolean =>
  manifest?.version === version && manifest.files.every((each) => isAsLeft(folder, each));

/** The last site, from which files may be taken over. */
export class LastSite {
  readonly #folder: string;
  readonly #files: ReadonlyMap<string, BuiltFile>;
  readonly #byKey: ReadonlyMap<string | undefined, BuiltFile[]>;
  readonly #folders = new Set<string>();

  /** @param manifest of that site; one of another version has nothing to give */
  constructor(folder: string, manifest: Manifest | undefined, version: string) {
    this.#folder = folder;
    const files = manifest?.version === version ? manifest.files : [];
    const known = files.filter(({ key }) => key !== undefined);
    this.#files = new Map(known.map((each) => [each.file, each]));
    this.#byKey = Map.groupBy(known, ({ key }) => key);
  }

  /**
   * Take a file over, if it was made of the same and nobody touched it since.
   *
   * @param into folder of the site that is being built
   * @returns whether it is there now
   */
  take(file: string, key: string, into: string): boolean {
    const known = this.#files.get(file);
    return known?.key === key && this.#take(known, into);
  }

  /**
   * Take over all files that were made of the same, if nobody touched one of them since.
   *
   * @returns them; nothing where one is missing
   */
  takeAll(key: string, into: string): BuiltFile[] {
    const known = this.#byKey.get(key) ?? [];
    return known.every((each) => this.#take(each, into))
      ? known.map(({ file }) => ({ file, key, taken: true }))
      : [];
  }

  #take(known: BuiltFile, into: string): boolean {
    const from = path.join(this.#folder, known.file);
    const to = path.join(into, known.file);
    try {
      if (!isAsLeft(this.#folder, known)) return false;
      const folder = path.dirname(to);
      if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
      link(from, to);
      return true;
    } catch {
      return false;
    }
  }
}

/** One file under two names costs nothing; file systems without that (exFAT) get a copy. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    copyFileSync(from, to);
  }
}
