import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../../src/reuse/files/files-in.ts';

/** Run `npm run build` in a project. */
export function buildSite(cwd: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts', ...args], { cwd });
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (said += part));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

/** sha256 of every file of the site built in a project. */
export async function digests(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const dist = path.join(root, 'dist');
  for (const name of await filesIn(dist)) {
    const content = await readFile(path.join(dist, name));
    found.set(name, createHash('sha256').update(content).digest('hex'));
  }
  return found;
}
