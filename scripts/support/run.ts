import { spawn } from 'node:child_process';
import path from 'node:path';

/** Where Node keeps code that it compiled, types stripped: each of the programs of a build begins a second earlier. */
const COMPILED = path.resolve('.cache', 'node');

/**
 * Run a command with its output on this terminal.
 *
 * @returns its exit code; 1 when it was ended by a signal
 */
export function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
