import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import { instrumentOfContent } from '../../src/reuse/files/instrument-of-content.ts';
import { type Manifest, readManifest } from '../../src/rendering/manifest.ts';
import { instrumentOfSiteFile } from '../../src/reuse/files/instrument-of-site-file.ts';
import { MANIFEST } from './render.ts';

/** Counts the texts that a project holds. */
export async function countTexts(root: string): Promise<number> {
  const folders = await readdir(path.join(root, 'content', 'sources'), { withFileTypes: true }).catch(
    () => [],
  );
  return folders.filter((entry) => entry.isDirectory()).length;
}

/** The ledger changes with every new text, but pages show only its few moved anchors. */
const LEDGER = 'permalinks.json';

/**
 * Estimates how many texts a build will render, to choose the number of processes: those with a file written since the last
 * build, or all texts where a file about the whole site has changed. Which pages are rendered is decided later, by the digests
 * of their inputs.
 *
 * @param version see `renderVersion`
 */
export async function countTextsToRender(root: string, version: string): Promise<number> {
  const manifest = path.join(root, MANIFEST);
  if (readManifest(manifest)?.version !== version) return countTexts(root);
  const { mtimeMs: built } = await stat(manifest);
  const content = path.join(root, 'content');
  const changed = new Set<string>();
  for (const name of await filesIn(content)) {
    if (name === LEDGER || (await stat(path.join(content, name))).mtimeMs <= built) continue;
    const id = instrumentOfContent(name);
    if (id === undefined) return countTexts(root);
    changed.add(id);
  }
  return changed.size;
}

/** Counts the texts of which a build rendered at least one file, instead of taking all over from the last site. */
export const countRenderedTexts = ({ files }: Manifest): number =>
  new Set(files.filter(({ taken }) => !taken).map(({ file }) => instrumentOfSiteFile(file))).size;
