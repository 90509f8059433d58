import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A digest of code and of its libraries: another version may make something else of the same text.
 *
 * @param pattern of the code files, from the root
 * @returns `undefined` where the code does not stand in this folder
 */
export function codeVersion(root: string, pattern: string): string | undefined {
  const files = globSync(pattern, { cwd: root }).filter((name) => !name.endsWith('.test.ts'));
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
