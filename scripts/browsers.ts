/** `browsers.ts [DIST]`: does what is shipped hold nothing that a browser of the policy lacks? */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Use } from '../src/quality/browsers/use.ts';
import { digest } from '../src/reuse/digest.ts';
import { filesIn } from '../src/reuse/files/files-in.ts';
import { openStore } from '../src/reuse/store.ts';
import { workerCode } from './support/write-worker.ts';

/** Data that is written as a script has no features. */
const DATA = /(?:^|\/)xem-truoc\.js$/;

const dist = path.resolve(process.argv[2] ?? 'dist');
const names = (await filesIn(dist)).filter((name) => /\.(?:js|css)$/.test(name) && !DATA.test(name));
const files = new Map(
  await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(dist, name), 'utf8')] as const),
  ),
);
// Without its list of all files, which is another one after every edit: the site may still be growing.
files.set('sw.js', await workerCode([]));
const policy = await readFile('package.json', 'utf8');
const store = openStore(process.cwd(), { name: 'browsers', code: 'src/quality/browsers/*.ts' });
const key = digest(JSON.stringify([policy, ...files]));
const kept = store?.get(key);
const findings = kept === undefined ? await find() : (JSON.parse(kept) as Use[]);
for (const { file, line, key, lacking, words } of findings)
  console.error(`${file}:${line}: ${key} is not in ${lacking}: ${words}`);
if (findings.length > 0) {
  console.error(
    'A browser that people have lacks this (`browserslist` in package.json). Give it a fallback, lend the method ' +
      '(src/search/browser/floor.ts), or say in src/quality/browsers/harmless.ts what a reader has instead.',
  );
  process.exitCode = 1;
} else console.log(`${files.size} scripts and style sheets fit the browsers of the policy.`);

/** What knows all browsers takes long to load. */
async function find(): Promise<Use[]> {
  const { browserFindings } = await import('../src/quality/browsers/index.ts');
  const found = browserFindings(files);
  store?.put(key, JSON.stringify(found));
  return found;
}
