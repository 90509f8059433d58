/** The line that the build writes to the standard input of a program that it started early, once `content/` is written. */
export const READY = 'ready\n';

/**
 * Waits for that line.
 *
 * @throws Error when the build ends without it
 */
export async function contentWritten(): Promise<void> {
  for await (const chunk of process.stdin) if (String(chunk) === READY) return;
  throw new Error('The build that started this has ended.');
}
