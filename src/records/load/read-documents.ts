import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { digest } from '../../reuse/digest.ts';
import { type DocumentFile, type DocumentFrontmatter, readHead, readTree } from '../documents/index.ts';
import type { Document } from '../../lexast/index.ts';
import { sha256Of, textOf } from './files.ts';
import { cachedJson } from '../../reuse/cached-json.ts';
import { weaklyCached } from '../../reuse/weak-cache.ts';
import { openCacheTable } from '../../reuse/cache-table.ts';
import type { Store } from '../../reuse/store.ts';

/** Reads documents; of one that was valid before, only the tree is read again, on demand. */
export interface DocumentReader {
  /**
   * Reads a document file: its front matter now, its tree on demand.
   *
   * @throws VFileMessage when it was edited by hand or has no head; asking for the tree, when it is not a document
   */
  read(file: VFile): DocumentFile;
  /** Keeps what was read for the next run, and forgets documents that were not asked for. */
  keep(): void;
}

/** A reader of documents. Where there is a store, texts are not held in memory, since a large corpus does not fit. */
export function documentReader(store: Store | undefined): DocumentReader {
  const heads = openCacheTable<DocumentFrontmatter>(store, 'heads');
  return {
    read(file) {
      let frontmatter = heads.get(sha256Of(file));
      if (!frontmatter) {
        textOf(file);
        frontmatter = readHead(file);
        heads.set(sha256Of(file), frontmatter);
      }
      const sum = sha256Of(file);
      if (!store) {
        let tree: Document | undefined;
        return documentFile(frontmatter, sum, () => (tree ??= readTree(file, frontmatter)));
      }
      file.value = '';
      return documentFile(frontmatter, sum, storedTree(store, file.path, sum, frontmatter));
    },
    keep: () => heads.save(),
  };
}

/** Cache key of the tree of a document. @param sum sha256 of its file */
export const treeKey = (sum: string): string => `tree ${sum}`;

const storedTree = (store: Store, name: string, sum: string, frontmatter: DocumentFrontmatter) =>
  weaklyCached(() =>
    cachedJson(store, treeKey(sum), () => {
      const again = new VFile({ path: name, value: readFileSync(name, 'utf8') });
      if (digest(String(again)) !== sum)
        throw new Error(`${name} was changed while it was being read. Run this again.`);
      return readTree(again, frontmatter);
    }),
  );

const documentFile = (frontmatter: DocumentFrontmatter, sum: string, tree: () => Document): DocumentFile => ({
  frontmatter,
  digest: sum,
  get tree() {
    return tree();
  },
});
