import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { digest } from './digest.ts';
import { codeVersion } from './code-version.ts';

/**
 * What was made of a text before, under a key that names everything it was made of. Each file begins with the
 * sha256 of the rest, which is compressed: one that is torn, cut short or changed is as good as absent and is made again.
 */
export interface Store {
  /** @returns the value as it was put; `undefined` where there is none, or a damaged one */
  get(key: string): string | undefined;
  /** Is there a value? It is not read here, so it may still turn out to be damaged. */
  has(key: string): boolean;
  /**
   * Keeps a value. On a full or read-only disk nothing is kept, and the value will be made again.
   *
   * @returns whether it was kept
   */
  put(key: string, value: string): boolean;
  /** Removes a value. */
  remove(key: string): void;
}

/** A value was found damaged at a point where it could not be made again. It is removed, so that the next run makes it. */
export class DamagedCache extends Error {
  constructor() {
    super('The cache was damaged. What was damaged is removed: run this again.');
  }
}

/** A kind of store: its name, and the code on which its values depend. */
export interface StoreKind {
  /** Name of its folder in `.cache/`. */
  name: string;
  /** Glob of the code files that make its values. */
  code: string;
}

/** Parsed and compiled texts, and records: made by the folders below search and pages. */
const compiled: StoreKind = {
  name: 'compiled',
  code: 'src/{lexast,formats,parse,cite,compile,amend,reuse,records,pipeline}/**/*.ts',
};

/** Hexadecimal digits of a sha256. */
const DIGEST = 64;
/** Fast: a tree shrinks to an eighth in less time than it would take to write it uncompressed. */
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Versions of the code that were not used for this long, in milliseconds, are thrown away. */
const KEPT = 24 * 60 * 60 * 1000;

const stores = new Map<string, Store | undefined>();

/**
 * A store of a project: `.cache/<name>/<version of the code>/`. Removing `.cache/` is always safe.
 *
 * @param root folder of the project; a bare content folder without the code beside it has no store
 */
export function openStore(root: string, kind: StoreKind = compiled): Store | undefined {
  const key = path.join(root, kind.name);
  if (!stores.has(key)) stores.set(key, open(root, kind));
  return stores.get(key);
}

function open(root: string, kind: StoreKind): Store | undefined {
  const version = codeVersion(root, kind.code);
  if (!version) return undefined;
  const all = path.join(root, '.cache', kind.name);
  const folder = path.join(all, version);
  try {
    mkdirSync(folder, { recursive: true });
    // Says that this version is in use.
    const now = new Date();
    utimesSync(folder, now, now);
    for (const name of readdirSync(all)) {
      const other = path.join(all, name);
      if (statSync(other).mtimeMs < now.getTime() - KEPT) rmSync(other, { recursive: true, force: true });
    }
  } catch {
    return undefined;
  }
  const fileOf = (key: string) => {
    const name = digest(key);
    return path.join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    get(key) {
      const written = read(fileOf(key));
      const packed = written?.subarray(DIGEST + 1);
      if (!packed || written?.toString('latin1', 0, DIGEST) !== digest(packed)) return undefined;
      return zstdDecompressSync(packed).toString('utf8');
    },
    has: (key) => existsSync(fileOf(key)),
    remove: (key) => rmSync(fileOf(key), { force: true }),
    put(key, value) {
      const file = fileOf(key);
      const beside = `${file}.${process.pid}.tmp`;
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        const packed = zstdCompressSync(value, packing);
        writeFileSync(beside, Buffer.concat([Buffer.from(`${digest(packed)}\n`), packed]));
        renameSync(beside, file);
        return true;
      } catch {
        rmSync(beside, { force: true });
        return false;
      }
    },
  };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
