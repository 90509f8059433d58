import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Use } from '../../../src/quality/browsers/use.ts';
import { digest } from '../../../src/reuse/digest.ts';
import { filesIn } from '../../../src/reuse/files/files-in.ts';
import { openStore } from '../../../src/reuse/store.ts';
import { workerCode } from '../write-worker.ts';

/** Data that is written as a script, to be read from a disk too, has no features: `(window.lexPreviews ??= {})["…"] = …`. */
const DATA = /^\(window\.lex\w+ \?\?= \{\}\)\[/;

/** Scripts and style sheets of a built site, and what is known of them. */
export interface ShippedCode {
  files: ReadonlyMap<string, string>;
  /** What they hold that a browser of the policy lacks, where the very same ones were checked before. */
  findings: Use[] | undefined;
  /** Note it for the next time. */
  note(findings: readonly Use[]): void;
}

/** @param dist folder of the site */
export async function shippedCode(dist: string): Promise<ShippedCode> {
  const files = new Map<string, string>();
  for (const name of await filesIn(dist)) {
    if (!/\.(?:js|css)$/.test(name)) continue;
    const code = await readFile(path.join(dist, name), 'utf8');
    if (!DATA.test(code)) files.set(name, code);
  }
  // Without its list of all files, which is another one after every edit.
  files.set('sw.js', await workerCode([]));
  const policy = await readFile('package.json', 'utf8');
  const store = openStore(process.cwd(), { name: 'browsers', code: 'src/quality/browsers/*.ts' });
  const key = digest(JSON.stringify([policy, ...files]));
  const kept = store?.get(key);
  return {
    files,
    findings: kept === undefined ? undefined : (JSON.parse(kept) as Use[]),
    note: (findings) => void store?.put(key, JSON.stringify(findings)),
  };
}
