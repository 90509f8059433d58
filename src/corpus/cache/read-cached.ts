import type { VFile } from 'vfile';
import { type DocumentFile, readDocument } from '../documents/index.ts';
import type { Document } from '../../lexast/index.ts';
import { lazy } from './lazy.ts';
import { digest, type Store } from './store.ts';

/**
 * Read a document file, or take the tree that was read from the same characters before.
 *
 * @throws VFileMessage when it was edited by hand, or is not a document
 */
export function readCached(store: Store | undefined, file: VFile): DocumentFile {
  const key = `read ${digest(String(file))}`;
  const stored = fromStore(store, key);
  if (stored) return stored;
  const read = readDocument(file);
  if (!store || file.messages.length > 0) return read;
  store.put(`tree ${key}`, JSON.stringify(read.tree));
  store.put(key, JSON.stringify(read.frontmatter));
  // The tree is let go, and read again when it is asked for.
  return fromStore(store, key) ?? read;
}

function fromStore(store: Store | undefined, key: string): DocumentFile | undefined {
  const known = store?.get(key);
  if (!store || known === undefined || store.get(`tree ${key}`) === undefined) return undefined;
  return document(store, key, JSON.parse(known) as DocumentFile['frontmatter']);
}

function document(store: Store, key: string, frontmatter: DocumentFile['frontmatter']): DocumentFile {
  const tree = lazy(() => {
    const value = store.get(`tree ${key}`);
    if (value === undefined) throw new Error('The cache was removed while it was in use. Run this again.');
    return JSON.parse(value) as Document;
  });
  return {
    frontmatter,
    get tree() {
      return tree();
    },
  };
}
