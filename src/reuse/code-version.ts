import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A digest of code files and of the versions of libraries. Results in the cache depend on it: other code may make something else
 * of the same text.
 *
 * @param pattern of the code files, from the root
 * @returns 16 hexadecimal digits; undefined where no file matches
 */
export function codeVersion(root: string, pattern: string): string | undefined {
  const files = globSync(pattern, { cwd: root }).filter((name) => !name.endsWith('.test.ts'));
  if (files.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const name of [...files.toSorted(), 'package-lock.json']) {
    try {
      hash.update(name).update(readFileSync(path.join(root, name)));
    } catch {
      // A project may have no package-lock.json.
      hash.update('absent');
    }
  }
  return hash.digest('hex').slice(0, 16);
}
