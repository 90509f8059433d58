import { copyFile, link, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

/** What lies beside `content/` and makes compiling fast: the cache, and what says that it is of this code. */
const beside = ['src', 'package-lock.json', path.join('.cache', 'compiled')];

/** What the name of a stage begins with. */
const STAGE = 'add-';

/**
 * A second root with the same `content/`, to try writing there. Files are shared until they are written:
 * whoever writes must put a new file in the place of the old one, as `writeAll` does.
 *
 * @param root folder that holds `content/`
 */
export async function stageContent(root: string): Promise<{ stage: string; remove: () => Promise<void> }> {
  // On the same disk as content/, so that files can be shared; ".cache" may be removed at any time.
  const cache = path.join(root, '.cache');
  await mkdir(cache, { recursive: true });
  // Whoever stages has the lock of the project: another stage is what a killed process left.
  for (const left of await readdir(cache))
    if (left.startsWith(STAGE)) await rm(path.join(cache, left), { recursive: true, force: true });
  const stage = await mkdtemp(path.join(cache, STAGE));
  const remove = () => rm(stage, { recursive: true, force: true });
  try {
    await share(path.join(root, 'content'), path.join(stage, 'content'));
    await mkdir(path.join(stage, '.cache'));
    await Promise.all(beside.map((name) => symlink(path.join(root, name), path.join(stage, name))));
  } catch (error) {
    await remove();
    throw error;
  }
  return { stage, remove };
}

async function share(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await share(source, target);
    // Some disks know no second names for a file.
    else await link(source, target).catch(() => copyFile(source, target));
  }
}
