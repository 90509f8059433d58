import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { run } from '../../scripts/support/run.ts';

/** A web server for which `docs/hosting/` has an example. */
interface ServerExample {
  command: string;
  /** Arguments with which it says its version. */
  version: string;
  /** Debian's package. */
  debian: string;
  /** The example in its folder. */
  file: string;
  /** The example as it stands, but for address and folder, inside the smallest configuration that runs it here. */
  configure(example: string, place: { port: number; dist: string; folder: string }): string;
  /** How it is started in the foreground. */
  args(configuration: string): string[];
}

export const servers: readonly ServerExample[] = [
  {
    command: 'nginx',
    version: '-v',
    debian: 'nginx-light',
    file: 'nginx.conf',
    configure(example, { port, dist, folder }) {
      const server = example
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replace('/var/www/lien-ket-vung;', `${dist};`);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join('\n');
      const user = process.getuid?.() === 0 ? 'user root; ' : '';
      return (
        `${user}daemon off; pid ${folder}/pid; error_log stderr warn; events {}\n` +
        `http { access_log off; ${temporary}\n${server}\n}`
      );
    },
    args: (configuration) => ['-c', configuration],
  },
  {
    command: 'caddy',
    version: 'version',
    debian: 'caddy',
    file: 'Caddyfile',
    configure(example, { port, dist }) {
      const site = example
        .replace(/^lien-ket-vung\.example \{/m, `http://127.0.0.1:${port} {`)
        .replace('/var/www/lien-ket-vung\n', `${dist}\n`);
      return `{\n\tadmin off\n\tauto_https off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n${site}`;
    },
    args: (configuration) => ['run', '--adapter', 'caddyfile', '--config', configuration],
  },
];

/** Is the server on this machine? Debian's is installed where we may. */
export async function findServer({ command, version, debian }: ServerExample): Promise<boolean> {
  if (runs(command, version)) return true;
  if (process.getuid?.() === 0 && runs('apt-get', '--version')) {
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], {
      DEBIAN_FRONTEND: 'noninteractive',
      // The package would start it on port 80.
      RUNLEVEL: '1',
    });
  }
  const found = runs(command, version);
  if (!found) console.warn(`${command} is not here and cannot be installed: its example is not tested.`);
  return found;
}

const runs = (command: string, flag: string): boolean => spawnSync(command, [flag]).status === 0;

/** Serve a built site with an example. */
export async function startServer(
  example: ServerExample,
  dist = 'dist',
): Promise<{ site: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), `${example.command}-`));
  const port = await freePort();
  const configuration = path.join(folder, example.file);
  const written = await readFile(path.join('docs', 'hosting', example.file), 'utf8');
  await writeFile(configuration, example.configure(written, { port, dist: path.resolve(dist), folder }));
  const server = spawn(example.command, example.args(configuration), {
    stdio: 'inherit',
    env: { ...process.env, HOME: folder },
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  const site = `http://127.0.0.1:${port}/`;
  const status = () =>
    fetch(site).then(
      (response) => response.status,
      () => 0,
    );
  await expect.poll(status, { timeout: 60_000 }).toBe(200);
  return {
    site,
    async stop() {
      server.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
