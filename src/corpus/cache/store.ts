import { createHash } from 'node:crypto';
import {
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
import { codeVersion } from './code-version.ts';

/**
 * What was made of a text before, under a key that names everything it was made of. Each file begins with the
 * sha256 of the rest: one that is torn, cut short or changed is as good as absent and is made again.
 */
export interface Store {
  /** @returns the value as it was put; `undefined` where there is none, or a damaged one */
  get(key: string): string | undefined;
  /** Keep a value. A disk that is full or read-only only means that it will be made again. */
  put(key: string, value: string): void;
}

/** Versions of the code that were not used for this long, in milliseconds, are thrown away. */
const KEPT = 24 * 60 * 60 * 1000;

const stores = new Map<string, Store | undefined>();

/**
 * The store of a project: `.cache/compiled/<version of the code>/`. Removing `.cache/` is always safe.
 *
 * @param root folder of the project; a bare content folder without the code beside it has no store
 */
export function openStore(root: string): Store | undefined {
  if (!stores.has(root)) stores.set(root, open(root));
  return stores.get(root);
}

function open(root: string): Store | undefined {
  const version = codeVersion(root);
  if (!version) return undefined;
  const all = path.join(root, '.cache', 'compiled');
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
      const end = written?.indexOf('\n') ?? -1;
      const value = written?.slice(end + 1);
      return value !== undefined && written?.slice(0, end) === digest(value) ? value : undefined;
    },
    put(key, value) {
      const file = fileOf(key);
      const beside = `${file}.${process.pid}.tmp`;
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(beside, `${digest(value)}\n${value}`);
        renameSync(beside, file);
      } catch {
        rmSync(beside, { force: true });
      }
    },
  };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** sha256 in hexadecimal digits. */
export const digest = (value: string | Uint8Array): string =>
  createHash('sha256').update(value).digest('hex');
