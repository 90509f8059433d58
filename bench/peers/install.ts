import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** A program as it is published, in a folder of its own: peers are no dependencies of this project. */
export interface Peer {
  /** Versions by name, so that a measurement can be repeated. */
  dependencies: Record<string, string>;
  files: Record<string, string>;
  /** Flags of `npm install`. */
  flags?: readonly string[];
}

/**
 * Install a peer in a temporary folder, do something there, and remove it.
 *
 * @throws Error that says what could not be installed and why, or what `work` throws
 */
export async function withPeer<T>(peer: Peer, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peer-'));
  const { dependencies, files, flags = [] } = peer;
  const manifest = { name: 'peer', private: true, type: 'module', dependencies };
  try {
    await writeFiles(folder, { 'package.json': JSON.stringify(manifest), ...files });
    const install = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...flags];
    await promisify(execFile)('npm', install, { cwd: folder }).catch(({ stderr }: { stderr?: string }) => {
      throw new Error(`npm could not install ${JSON.stringify(dependencies)}: ${stderr?.split('\n')[0]}`);
    });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
