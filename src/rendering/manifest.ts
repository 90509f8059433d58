import { linkSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A file of the site: made by this build, or taken over from the last one. */
export interface BuiltFile {
  /** Path in the site. */
  file: string;
  /** Names of the inputs that were read for it; absent where reads are not recorded. */
  reads?: readonly string[];
  /** Digest of inputs that are not recorded: the props of its route, or all inputs where `reads` is absent. */
  key?: string;
  /** Taken over from the last site, where it was proved. */
  taken?: boolean;
  /** Size in bytes and time of writing, in milliseconds since 1970, as the build left the file. */
  size?: number;
  time?: number;
}

/** The files that a build made and their inputs, by which the next build knows which of them it may take over. */
export interface Manifest {
  /** Digest of the code, its libraries and the address of the site. */
  version: string;
  files: BuiltFile[];
  /** Digests of all inputs that files were made of, by name. */
  inputs?: Readonly<Record<string, string>>;
}

/** The file format: each input and each list of inputs is written once, since many files share them. */
const manifestSchema = z.strictObject({
  version: z.string(),
  inputs: z.array(z.tuple([z.string(), z.string()])),
  reads: z.array(z.array(z.int())),
  files: z.array(
    z.strictObject({
      file: z.string(),
      reads: z.int().optional(),
      key: z.string().optional(),
      taken: z.boolean().optional(),
      size: z.number().optional(),
      time: z.number().optional(),
    }),
  ),
});

/** Those of some files of a site that this build rendered, not took over; all of them where there is no manifest. */
export const withoutTaken = (files: readonly string[], manifest: Manifest | undefined): string[] => {
  const taken = new Set(manifest?.files.filter((each) => each.taken).map(({ file }) => file));
  return files.filter((file) => !taken.has(file));
};

/** Reads a manifest. @returns undefined where it is absent or damaged: then everything is built again */
export function readManifest(name: string): Manifest | undefined {
  try {
    const { version, inputs, reads, files } = manifestSchema.parse(JSON.parse(readFileSync(name, 'utf8')));
    const lists = reads.map((list) => list.map((index) => inputs[index]![0]));
    return {
      version,
      inputs: Object.fromEntries(inputs),
      files: files.map(({ reads: list, ...file }) => ({
        ...(file as BuiltFile),
        ...(list === undefined ? {} : { reads: lists[list]! }),
      })),
    };
  } catch {
    return undefined;
  }
}

/** Writes a manifest. @param name of its file */
export function writeManifest(name: string, { version, inputs = {}, files }: Manifest): void {
  const names = new Map(Object.keys(inputs).map((input, index) => [input, index]));
  const lists = new Map<string, number>();
  const indexOf = (reads: readonly string[]) => {
    const list = JSON.stringify(reads.map((input) => names.get(input)));
    const index = lists.get(list) ?? lists.size;
    lists.set(list, index);
    return index;
  };
  const json = {
    version,
    inputs: Object.entries(inputs),
    files: files.map(({ reads, ...file }) => (reads ? { ...file, reads: indexOf(reads) } : file)),
    reads: [] as unknown[],
  };
  json.reads = [...lists.keys()].map((list) => JSON.parse(list) as unknown);
  writeFileSync(name, JSON.stringify(json));
}

/** The files of a finished site with their present sizes and times, by which `LastSite` knows them in the next build. */
export const withStamps = (files: readonly BuiltFile[], site: string): BuiltFile[] =>
  files.map(({ file, key, reads }) => {
    const { size, mtimeMs } = statSync(path.join(site, file));
    return { file, ...(key === undefined ? {} : { key }), ...(reads ? { reads } : {}), size, time: mtimeMs };
  });

/** Whether a file still has the size and time that its build recorded. */
function hasStamp(folder: string, { file, size, time }: BuiltFile): boolean {
  const found = statSync(path.join(folder, file), { throwIfNoEntry: false });
  return found !== undefined && found.size === size && found.mtimeMs === time;
}

/** Whether a folder was built by this version and no file in the manifest was written to since. */
export const isUntouched = (folder: string, manifest: Manifest | undefined, version: string): boolean =>
  manifest?.version === version && manifest.files.every((each) => hasStamp(folder, each));

/** Prefix of the name of an input that is another file of the site, whose size the page shows. */
export const FILE_READ = 'file ';

/** The last site, from which files may be taken over. */
export class LastSite {
  readonly #folder: string;
  readonly #files: ReadonlyMap<string, BuiltFile>;
  readonly #byKey: ReadonlyMap<string | undefined, BuiltFile[]>;
  readonly #same: ReadonlySet<string>;
  readonly #known = new Map<readonly string[], boolean>();
  readonly #folders = new Set<string>();

  /**
   * @param manifest of that site; from another version nothing can be taken over
   * @param digestOf gives the present digest of an input
   */
  constructor(
    folder: string,
    manifest: Manifest | undefined,
    version: string,
    digestOf: (input: string) => string | undefined = () => undefined,
  ) {
    this.#folder = folder;
    const { files = [], inputs = {} } = manifest?.version === version ? manifest : {};
    this.#files = new Map(files.map((each) => [each.file, each]));
    this.#byKey = Map.groupBy(files, ({ key }) => key);
    const same = Object.entries(inputs).filter(([input, digest]) => digestOf(input) === digest);
    this.#same = new Set(same.map(([input]) => input));
  }

  /**
   * Takes a file over if its inputs have the same digests and it was not written to since.
   *
   * @param key digest of the props of its route, which are read before recording begins
   * @param into folder of the site that is being built
   * @returns the file, if it was taken over
   */
  take(file: string, key: string | undefined, into: string): BuiltFile | undefined {
    const known = this.#files.get(file);
    if (!known?.reads || known.key !== key || !this.#isSame(known.reads) || !this.#take(known, into))
      return undefined;
    return { file, ...(key === undefined ? {} : { key }), reads: known.reads, taken: true };
  }

  #isSame(reads: readonly string[]): boolean {
    const known = this.#known.get(reads);
    if (known !== undefined) return known;
    const same = reads.every((input) => {
      if (!input.startsWith(FILE_READ)) return this.#same.has(input);
      const file = this.#files.get(input.slice(FILE_READ.length));
      // A PDF is printed from its page, so it has no reads of its own.
      return file !== undefined && (!file.reads || this.#isSame(file.reads));
    });
    this.#known.set(reads, same);
    return same;
  }

  /**
   * Takes over all files of one key, if none of them was written to since.
   *
   * @returns the files; none where one is missing
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
      if (!hasStamp(this.#folder, known)) return false;
      const folder = path.dirname(to);
      if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
      link(from, to);
      return true;
    } catch {
      // What cannot be taken over is rendered again.
      return false;
    }
  }
}

/** Makes a hard link, which takes no space; a copy on file systems without them, such as exFAT. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    copyFileSync(from, to);
  }
}
