import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cpuOf, type Helper } from './used-by.ts';

/** What a program and the processes it started used. */
export interface Used {
  /** Wall time. On a machine that does other things too, compare `cpu`. */
  seconds: number;
  /** User and system time of all, in seconds. */
  cpu: number;
  /** Peak of resident memory of the largest process. */
  megabytes: number;
}

/** The same, and what each kind of its Node programs used. */
export interface Measured extends Used {
  /** By name of the script: "corpus.ts"; several processes of one are added up, their wall time is the longest. */
  programs: Record<string, Used>;
}

/** What the hook writes of one Node process. */
interface Written extends Used {
  program: string;
  helpers: (Helper & { uncounted: boolean })[];
}

/**
 * Run a Node program and measure it.
 *
 * @param args program and arguments
 * @param fine exit codes that are no failure
 * @throws Error with its output when it fails or takes longer than `limit` seconds
 */
export async function measure(
  args: readonly string[],
  cwd: string,
  limit: number,
  fine: readonly number[] = [0],
): Promise<Measured> {
  const folder = await mkdtemp(path.join(tmpdir(), 'measure-'));
  // Of all processes that this one started, and theirs, other programs than Node too (esbuild, Chromium).
  const before = cpuOf('self', 'ended');
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
        if (code !== null && fine.includes(code)) resolve();
        else reject(new Error(`${args.join(' ')} ended with ${signal ?? code}\n${said.slice(-2000)}`));
      });
    });
    const all = await Promise.all(
      (await readdir(folder)).map(
        async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Written,
      ),
    );
    const after = cpuOf('self', 'ended');
    const missed = all.flatMap(({ helpers }) => helpers).filter(({ uncounted }) => uncounted);
    return {
      seconds: Math.max(...all.map(({ seconds }) => seconds)),
      cpu:
        before !== undefined && after !== undefined
          ? after - before + sumOf(missed)
          : sumOf(all) + sumOf(all.flatMap(({ helpers }) => helpers)),
      megabytes: Math.max(...all.map(largest)),
      programs: byProgram(all),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param all what every Node process wrote */
export function byProgram(all: readonly Written[]): Record<string, Used> {
  const programs = Map.groupBy(all, ({ program }) => program.split(' ')[0] ?? '');
  return Object.fromEntries(
    [...programs].map(([name, parts]) => [
      name,
      {
        seconds: Math.max(...parts.map(({ seconds }) => seconds)),
        cpu: sumOf(parts) + sumOf(parts.flatMap(({ helpers }) => helpers)),
        megabytes: Math.max(...parts.map(largest)),
      },
    ]),
  );
}

const sumOf = (parts: readonly Pick<Used, 'cpu'>[]): number => parts.reduce((sum, { cpu }) => sum + cpu, 0);

const largest = ({ megabytes, helpers }: Written): number =>
  Math.max(megabytes, ...helpers.map((helper) => helper.megabytes));
