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
 * A persistent cache of results, each under a key that names everything it was made from. A file begins with the sha256 of the
 * rest, which is compressed: a damaged file counts as absent, and its value is made again.
 */
export interface Store {
  /** @returns the value; undefined where there is none, or where it is damaged */
  get(key: string): string | undefined;
  /** Whether there is a value. It is not read here, so it may still be damaged. */
  has(key: string): boolean;
  /**
   * Stores a value. On a full or read-only disk it is not stored, and will be made again.
   *
   * @returns whether it was stored
   */
  put(key: string, value: string): boolean;
  /** Removes a value. */
  remove(key: string): void;
}

/** A damaged value was found where it could not be made again. It is removed, so that the next run makes it. */
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

/** Parsed and compiled texts, and records. Their code is all rooms below search and pages. */
const compiled: StoreKind = {
  name: 'compiled',
  code: 'src/{lexast,formats,parse,cite,compile,amend,reuse,records,pipeline}/**/*.ts',
};

/** Hexadecimal digits of a sha256. */
const DIGEST_LENGTH = 64;
/** The fastest level: a tree shrinks to an eighth in less time than writing it uncompressed would take. */
const compression = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Milliseconds after which values of a version of the code that was not used since are removed. */
const MAX_AGE = 24 * 60 * 60 * 1000;

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
    // The time of the folder says when this version was last used.
    const now = new Date();
    utimesSync(folder, now, now);
    for (const name of readdirSync(all)) {
      const other = path.join(all, name);
      if (statSync(other).mtimeMs < now.getTime() - MAX_AGE) rmSync(other, { recursive: true, force: true });
    }
  } catch {
    // Nothing can be written here, as on a read-only disk: everything is made every time.
    return undefined;
  }
  const fileOf = (key: string) => {
    const name = digest(key);
    return path.join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    get(key) {
      const written = read(fileOf(key));
      const packed = written?.subarray(DIGEST_LENGTH + 1);
      if (!packed || written?.toString('latin1', 0, DIGEST_LENGTH) !== digest(packed)) return undefined;
      return zstdDecompressSync(packed).toString('utf8');
    },
    has: (key) => existsSync(fileOf(key)),
    remove: (key) => rmSync(fileOf(key), { force: true }),
    put(key, value) {
      const file = fileOf(key);
      const beside = `${file}.${process.pid}.tmp`;
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        const packed = zstdCompressSync(value, compression);
        writeFileSync(beside, Buffer.concat([Buffer.from(`${digest(packed)}\n`), packed]));
        renameSync(beside, file);
        return true;
      } catch {
        // The disk is full or read-only: a cache that cannot be written is no error.
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
    // Not in the cache.
    return undefined;
  }
}
