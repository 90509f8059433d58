import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a program and the processes it started used. */
export interface Used {
  /** Wall time. On a machine that does other things too, compare `cpu`. */
  seconds: number;
  /** User and system time of all, in seconds. */
  cpu: number;
  /** Peak of resident memory of the largest Node process. */
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
  const before = cpuOfEnded();
  const hook = pathToFileURL(path.join(import.meta.dirname, 'measure-hook.ts')).href;
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, args, {
        cwd,
        env: {
          ...process.env,
          NODE_OPTIONS: `--import ${hook}`,
          MEASURE_TO: folder,
          ASTRO_TELEMETRY_DISABLED: '1',
        },
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
    const all = await Promise.all(
      (await readdir(folder)).map(
        async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Used,
      ),
    );
    const after = cpuOfEnded();
    return {
      seconds: Math.max(...all.map(({ seconds }) => seconds)),
      cpu:
        before !== undefined && after !== undefined
          ? after - before
          : all.reduce((sum, { cpu }) => sum + cpu, 0),
      megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ticks a second in which Linux gives times to programs. */
const TICKS = 100;

/**
 * CPU seconds of all processes that this one started and that ended, other programs than Node too (esbuild, Pagefind):
 * `cutime` and `cstime` of proc(5). Absent where there is no such file; then those of Node are summed.
 */
function cpuOfEnded(): number | undefined {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS;
  } catch {
    return undefined;
  }
}
