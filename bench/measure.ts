import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one process used; the processes it starts are not counted. */
export interface Used {
  /** Wall time. On a machine that does other things too, compare `cpu`. */
  seconds: number;
  /** User and system time, in seconds. */
  cpu: number;
  /** Peak of resident memory. */
  megabytes: number;
}

/**
 * Run a Node program and measure it.
 *
 * @param args program and arguments
 * @throws Error with its output when it fails or takes longer than `limit` seconds
 */
export async function measure(args: readonly string[], cwd: string, limit: number): Promise<Used> {
  const folder = await mkdtemp(path.join(tmpdir(), 'measure-'));
  const target = path.join(folder, 'used.json');
  const hook = pathToFileURL(path.join(import.meta.dirname, 'measure-hook.ts')).href;
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, ['--import', hook, ...args], {
        cwd,
        env: { ...process.env, MEASURE_TO: target, ASTRO_TELEMETRY_DISABLED: '1' },
        timeout: limit * 1000,
        killSignal: 'SIGKILL',
      });
      let said = '';
      child.stdout.on('data', (part) => (said += part));
      child.stderr.on('data', (part) => (said += part));
      child.once('error', reject);
      child.once('close', (code, signal) => {
        if (code === 0) resolve();
        else reject(new Error(`${args.join(' ')} ended with ${signal ?? code}\n${said.slice(-2000)}`));
      });
    });
    return JSON.parse(await readFile(target, 'utf8')) as Used;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
