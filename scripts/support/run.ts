import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Progress } from '../../src/rendering/report-progress.ts';
import { READY } from '../../src/rendering/content-written.ts';

/** Where Node keeps code that it compiled, types stripped: each of the programs of a build begins a second earlier. */
export const COMPILED = path.resolve('.cache', 'node');

/** Who follows what a program does. */
export interface Follower {
  /** Told how far it is. */
  tell(progress: Progress): void;
  /** Given what it prints, line by line. */
  say(line: string): void;
}

export interface RunOptions {
  follower?: Follower | undefined;
  /**
   * What the program waits for (`contentWritten`), having begun what it can: it is told when this is done, and what it prints is
   * held back until then. It is ended when this fails, and nothing of it is printed.
   */
  ready?: Promise<unknown> | undefined;
}

/**
 * Run a command; its output goes to this terminal, where nobody follows it.
 *
 * @returns its exit code; 1 when it was ended by a signal
 * @throws what it was waiting for failed with
 */
export async function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  { follower, ready }: RunOptions = {},
): Promise<number> {
  const output = follower || ready ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    stdio: [ready ? 'pipe' : 'ignore', output, output, ...(follower ? (['ipc'] as const) : [])],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...env },
  });
  if (follower) child.on('message', (progress: Progress) => follower.tell(progress));
  const show = showLines(child, follower);
  // Closed when all it printed was read.
  const code = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended) => resolve(ended ?? 1));
  });
  // Whoever waits for it sees it, also when it fails before.
  code.catch(() => undefined);
  if (ready) await whenReady(child, ready);
  show();
  return code;
}

async function whenReady(child: ChildProcess, ready: Promise<unknown>): Promise<void> {
  // Where the program is gone by then, its exit code and what it printed say why.
  child.stdin?.on('error', () => undefined);
  try {
    await ready;
  } catch (error) {
    // What it was writing is removed next.
    if (child.kill()) await once(child, 'exit');
    throw error;
  }
  child.stdin?.end(READY);
}

/**
 * Read what a program prints, line by line.
 *
 * @returns shows it, from its first line on
 */
function showLines({ stdout, stderr }: ChildProcess, follower: Follower | undefined): () => void {
  let isShown = false;
  const held: (() => void)[] = [];
  for (const [from, to] of [
    [stdout, process.stdout],
    [stderr, process.stderr],
  ] as const) {
    if (!from) continue;
    const say = follower ? follower.say.bind(follower) : (line: string) => to.write(`${line}\n`);
    createInterface(from).on('line', (line) => {
      if (isShown) say(line);
      else held.push(() => say(line));
    });
  }
  return () => {
    isShown = true;
    for (const sayNow of held.splice(0)) sayNow();
  };
}
