import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Progress } from '../../src/rendering/report-progress.ts';
import { READY } from '../../src/rendering/content-written.ts';

/** Node's compile cache: with it each program of a build starts up to a second earlier. */
export const COMPILE_CACHE = path.resolve('.cache', 'node');

/** Receives the progress and the output of a program. */
export interface OutputListener {
  /** Called when the program reports progress. */
  onProgress(progress: Progress): void;
  /** Called with each line that the program prints. */
  onLine(line: string): void;
}

export interface RunOptions {
  listener?: OutputListener | undefined;
  /**
   * What the program waits for (see `contentWritten`) after it has done what it can without. It is notified when this resolves, and
   * its output is held back until then; when this rejects, the program is killed and its output dropped.
   */
  ready?: Promise<unknown> | undefined;
}

/**
 * Runs a command. Without a listener its output goes to this terminal.
 *
 * @returns its exit code; 1 when it was ended by a signal
 * @throws the error with which `ready` rejected
 */
export async function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  { listener: follower, ready }: RunOptions = {},
): Promise<number> {
  const output = follower || ready ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    stdio: [ready ? 'pipe' : 'ignore', output, output, ...(follower ? (['ipc'] as const) : [])],
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env, ...env },
  });
  if (follower) child.on('message', (progress: Progress) => follower.onProgress(progress));
  const show = showLines(child, follower);
  // "close" comes when all of its output was read.
  const code = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended) => resolve(ended ?? 1));
  });
  // The caller sees a failure when it awaits `code`; until then it must not count as unhandled.
  code.catch(() => undefined);
  if (ready) await whenReady(child, ready);
  show();
  return code;
}

async function whenReady(child: ChildProcess, ready: Promise<unknown>): Promise<void> {
  // If the program has ended by then, its exit code and output say why.
  child.stdin?.on('error', () => undefined);
  try {
    await ready;
  } catch (error) {
    // The caller removes what it was writing.
    if (child.kill()) await once(child, 'exit');
    throw error;
  }
  child.stdin?.end(READY);
}

/**
 * Reads the output of a program, line by line, and holds it back.
 *
 * @returns a function that shows it, from the first line on
 */
function showLines({ stdout, stderr }: ChildProcess, follower: OutputListener | undefined): () => void {
  let isShown = false;
  const held: (() => void)[] = [];
  for (const [from, to] of [
    [stdout, process.stdout],
    [stderr, process.stderr],
  ] as const) {
    if (!from) continue;
    const say = follower ? follower.onLine.bind(follower) : (line: string) => to.write(`${line}\n`);
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
