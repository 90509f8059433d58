import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { digest } from '../digest.ts';
import { type DocumentFile, type DocumentFrontmatter, readHead, readTree } from '../documents/index.ts';
import type { Document } from '../../lexast/index.ts';
import { lazy } from './lazy.ts';
import type { Store } from './store.ts';

/**
 * Read a document file: its head now, its tree when it is asked for.
 *
 * @param file its value is let go where there is a store: a large corpus does not fit into memory
 * @throws VFileMessage when it was edited by hand or has no head; asking for the tree, when it is not a document
 */
export function readCached(store: Store | undefined, file: VFile): DocumentFile {
  const sum = digest(String(file));
  if (!store) {
    const frontmatter = readHead(file);
    let tree: Document | undefined;
    return documentFile(frontmatter, sum, () => (tree ??= readTree(file, frontmatter)));
  }
  const known = store.get(`head ${sum}`);
  const frontmatter = known === undefined ? readHead(file) : (JSON.parse(known) as DocumentFrontmatter);
  if (known === undefined) store.put(`head ${sum}`, JSON.stringify(frontmatter));
  const name = file.path;
  file.value = '';
  const tree = lazy(() => {
    const kept = store.get(`tree ${sum}`);
    if (kept !== undefined) return JSON.parse(kept) as Document;
    const again = new VFile({ path: name, value: readFileSync(name, 'utf8') });
    if (digest(String(again)) !== sum)
      throw new Error(`${name} was changed while it was being read. Run this again.`);
    const made = readTree(again, frontmatter);
    store.put(`tree ${sum}`, JSON.stringify(made));
    return made;
  });
  return documentFile(frontmatter, sum, tree);
}

const documentFile = (frontmatter: DocumentFrontmatter, sum: string, tree: () => Document): DocumentFile => ({
  frontmatter,
  digest: sum,
  get tree() {
    return tree();
  },
});
