import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../../src/reuse/digest.ts';
import { filesIn } from '../../../src/reuse/files/files-in.ts';
import { openStore, type Store } from '../../../src/reuse/store.ts';
import { workerCode } from '../write-worker.ts';

/** Data that is written as a script, to be read from a disk too, has no features. A large site has thousands of these files. */
const DATA = /(?:^|\/)(?:xem-truoc|trich)\.js$|^danh-muc\/du-lieu\//;

/** Scripts and style sheets of a built site. */
export interface ShippedCode {
  files: ReadonlyMap<string, string>;
  /** Where it is kept, and under which key, what they hold that a browser of the policy lacks. */
  store: Store | undefined;
  key: string;
}

/** @param dist folder of the site */
export async function shippedCode(dist: string): Promise<ShippedCode> {
  const names = (await filesIn(dist)).filter((name) => /\.(?:js|css)$/.test(name) && !DATA.test(name));
  const files = new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(dist, name), 'utf8')] as const),
    ),
  );
  // Without its list of all files, which is another one after every edit.
  files.set('sw.js', await workerCode([]));
  const policy = await readFile('package.json', 'utf8');
  const store = openStore(process.cwd(), { name: 'browsers', code: 'src/quality/browsers/*.ts' });
  return { files, store, key: digest(JSON.stringify([policy, ...files])) };
}
