import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Progress } from '../../src/rendering/tell-progress.ts';

/** Where Node keeps code that it compiled, types stripped: each of the programs of a build begins a second earlier. */
const COMPILED = path.resolve('.cache', 'node');

/** Who follows what a program does. */
export interface Follower {
  /** Told how far it is. */
  tell(progress: Progress): void;
  /** Given what it prints, line by line. */
  say(line: string): void;
}

/**
 * Run a command; its output goes to this terminal, where nobody follows it.
 *
 * @returns its exit code; 1 when it was ended by a signal
 */
export function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  follower?: Follower,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: follower ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'inherit', 'inherit'],
      env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...env },
    });
    if (follower) {
      child.on('message', (progress: Progress) => follower.tell(progress));
      for (const output of [child.stdout, child.stderr])
        if (output) createInterface(output).on('line', (line) => follower.say(line));
    }
    child.once('error', reject);
    // Closed when all it printed was read.
    child.once('close', (code) => resolve(code ?? 1));
  });
}
