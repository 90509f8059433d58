import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../../src/reuse/digest.ts';
import { filesIn } from '../../../src/reuse/files/files-in.ts';
import { openStore, type Store } from '../../../src/reuse/store.ts';
import { workerCode } from '../write-worker.ts';

/** Scripts that hold only data, so that they can be read from a disk too. They use no features, and a large site has thousands. */
const DATA = /(?:^|\/)(?:xem-truoc|trich)\.js$|^danh-muc\/du-lieu\//;

/** Scripts and style sheets of a built site. */
export interface ShippedCode {
  files: ReadonlyMap<string, string>;
  /** Cache of what the checker found in them, and the key there. */
  store: Store | undefined;
  key: string;
}

/** Reads the scripts and style sheets of a built site. @param dist folder of the site */
export async function loadShippedCode(dist: string): Promise<ShippedCode> {
  const names = (await filesIn(dist)).filter((name) => /\.(?:js|css)$/.test(name) && !DATA.test(name));
  const files = new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(dist, name), 'utf8')] as const),
    ),
  );
  // The service worker without its list of files, which changes with every edit.
  files.set('sw.js', await workerCode([]));
  const policy = await readFile('package.json', 'utf8');
  const store = openStore(process.cwd(), { name: 'browsers', code: 'src/quality/browsers/*.ts' });
  return { files, store, key: digest(JSON.stringify([policy, ...files])) };
}
