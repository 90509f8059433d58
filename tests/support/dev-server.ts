import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const project = path.resolve(import.meta.dirname, '../..');

/** `npm run dev` over a copy of the project: what a test edits there touches nothing real. */
export async function devServer(): Promise<{ root: string; address: string; stop(): Promise<void> }> {
  const root = await mkdtemp(path.join(tmpdir(), 'dev-'));
  for (const name of ['content', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    await cp(path.join(project, name), path.join(root, name), { recursive: true });
  await symlink(path.join(project, 'node_modules'), path.join(root, 'node_modules'));
  const script = path.join(root, 'node_modules/astro/bin/astro.mjs');
  const server = spawn(process.execPath, [script, 'dev', '--host', '127.0.0.1'], {
    cwd: root,
    // What vitest sets is not what an editor has.
    env: { ...process.env, NODE_ENV: 'development', VITEST: undefined },
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (part: Buffer) => {
      // In colours on some machines: continuous integration asks for them.
      said += stripVTControlCharacters(part.toString());
      const found = /Local\s+(http:\S+?)\/?\s/.exec(said)?.[1];
      if (found) resolve(found);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    void ended.then(() => reject(new Error(said)));
  });
  return {
    root,
    address,
    async stop() {
      server.kill();
      await ended;
      await rm(root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
