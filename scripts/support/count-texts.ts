import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import { instrumentOfContent } from '../../src/reuse/files/instrument-of-content.ts';
import { type Manifest, readManifest } from '../../src/rendering/manifest.ts';
import { instrumentOf } from '../../src/rendering/shard.ts';
import { MANIFEST } from './render.ts';

/** How many texts a project holds. */
export async function countTexts(root: string): Promise<number> {
  const folders = await readdir(path.join(root, 'content', 'sources'), { withFileTypes: true }).catch(
    () => [],
  );
  return folders.filter((entry) => entry.isDirectory()).length;
}

/** Grows with each new text; what pages show of it is the few anchors that have moved. */
const LEDGER = 'permalinks.json';

/**
 * About how many texts a build will render, to share the work by: those with a file that was written since the last
 * build; all, where more has changed. Which ones are rendered is decided elsewhere, by what they are made of.
 *
 * @param version of all that every page is made of; see `renderVersion`
 */
export async function textsToRender(root: string, version: string): Promise<number> {
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

/** How many texts have files in a site that were not taken over from the last one. */
export const textsMade = ({ files }: Manifest): number =>
  new Set(files.filter(({ taken }) => !taken).map(({ file }) => instrumentOf(file))).size;
