import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');

/**
 * A temporary project with the frozen content of `tests/fixtures/`: the site's own may grow.
 *
 * @param options `scripts`: also what the commands need (scripts, sources, packages, by links)
 */
export async function contentCopy(options: { scripts?: boolean } = {}): Promise<{
  root: string;
  remove: () => Promise<void>;
}> {
  const root = await mkdtemp(path.join(tmpdir(), 'project-'));
  await cp(path.join(project, 'tests/fixtures/content'), path.join(root, 'content'), { recursive: true });
  if (options.scripts) {
    for (const name of ['node_modules', 'scripts', 'src', 'package.json', 'public']) {
      await symlink(path.join(project, name), path.join(root, name));
    }
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
