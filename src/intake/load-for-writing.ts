import path from 'node:path';
import type { VFile } from 'vfile';
import { finishCommit } from '../reuse/files/commit-files.ts';
import { type Content, loadContent } from '../records/load/index.ts';

/**
 * Load `content/` before writing to it: what a killed process left is completed first, and documents edited by
 * hand are noted, since writing would lose the edit.
 *
 * @param root folder that holds `content/`
 * @returns the content, and the files whose messages forbid writing
 */
export async function loadForWriting(root: string): Promise<{ content: Content; files: VFile[] }> {
  await finishCommit(root);
  const content = await loadContent(root);
  const files = content.files.filter((file) => forbidsWriting(file, path.relative(root, file.path)));
  return { content, files };
}

function forbidsWriting({ messages }: VFile, name: string): boolean {
  if (messages.some(({ ruleId }) => ruleId === 'symlink')) return true;
  const [, folder = ''] = name.split(path.sep);
  // What editors write may be about a text that is about to be made; `npm run check` holds it against it then.
  if (['annotations', 'digests', 'packs'].includes(folder)) return false;
  // Documents that the parser of today cannot read are about to be written again; only edits stop that.
  return folder !== 'documents' || messages.some(({ ruleId }) => ruleId === 'document-edited');
}
