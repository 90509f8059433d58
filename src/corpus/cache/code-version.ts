import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rooms whose code decides what a text becomes. */
const CODE = 'src/{lexast,formats,parse,cite,compile,corpus}/**/*.ts';

/**
 * A digest of the code that compiles texts, and of its libraries: another version makes other trees.
 *
 * @returns `undefined` where the code does not stand in this folder
 */
export function codeVersion(root: string): string | undefined {
  const files = globSync(CODE, { cwd: root }).filter((name) => !name.endsWith('.test.ts'));
  if (files.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const name of [...files.toSorted(), 'package-lock.json']) {
    try {
      hash.update(name).update(readFileSync(path.join(root, name)));
    } catch {
      hash.update('absent');
    }
  }
  return hash.digest('hex').slice(0, 16);
}
