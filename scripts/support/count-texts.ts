import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** How many texts a project holds. */
export async function countTexts(root: string): Promise<number> {
  const folders = await readdir(path.join(root, 'content', 'sources'), { withFileTypes: true }).catch(
    () => [],
  );
  return folders.filter((entry) => entry.isDirectory()).length;
}
