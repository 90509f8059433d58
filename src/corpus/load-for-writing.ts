import path from 'node:path';
import type { VFile } from 'vfile';
import { finishCommit } from './files/commit-files.ts';
import { type Content, loadContent } from './load/index.ts';

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
  const documents = path.join(root, 'content', 'documents');
  // Documents that the parser of today cannot read are about to be written again; only edits stop that.
  const files = content.files.filter(
    (file) =>
      path.dirname(file.path) !== documents ||
      file.messages.some((message) => message.ruleId === 'document-edited'),
  );
  return { content, files };
}
