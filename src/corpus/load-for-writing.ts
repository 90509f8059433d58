import path from 'node:path';
import type { VFile } from 'vfile';
import { handEdit } from './documents/index.ts';
import { finishCommit } from './files/commit-files.ts';
import { type Content, loadContent, readContentFolder } from './load/index.ts';
import { problem } from './load/problem.ts';

/**
 * Load `content/` before writing to it: what a killed process left is completed first, and documents edited by
 * hand are noted, since writing would lose the edit.
 *
 * @param root folder that holds `content/`
 * @returns the content, and the files whose messages forbid writing
 */
export async function loadForWriting(root: string): Promise<{ content: Content; files: VFile[] }> {
  await finishCommit(root);
  const documents = path.join(root, 'content', 'documents');
  const before = await readContentFolder(documents, '.mdx');
  for (const file of before) {
    const edit = handEdit(String(file));
    if (edit) problem(file, 'document-edited', edit);
  }
  const content = await loadContent(root);
  // Documents that the parser of today cannot read are about to be written again; only edits stop that.
  const records = content.files.filter((file) => path.dirname(file.path) !== documents);
  return { content, files: [...records, ...before] };
}
