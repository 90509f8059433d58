/** What the build says on the standard input of a program that it started early, once what that waits for is there. */
export const READY = 'ready\n';

/**
 * Wait to be told so.
 *
 * @throws Error when the build ended without it
 */
export async function contentWritten(): Promise<void> {
  for await (const said of process.stdin) if (String(said) === READY) return;
  throw new Error('The build that started this has ended.');
}
