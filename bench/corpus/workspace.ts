import { cp, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';

/** What a build reads besides `content/`. */
const PARTS = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * A copy of this project without its content, so that a measured or killed build touches nothing of it.
 *
 * @param folder where it goes; its libraries are those of this project
 */
export async function makeWorkspace(folder: string, root = process.cwd()): Promise<void> {
  await mkdir(path.join(folder, '.cache'), { recursive: true });
  for (const part of PARTS) await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
}
