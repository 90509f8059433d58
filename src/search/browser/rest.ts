/** Milliseconds of work after which the browser gets a turn. */
const TURN = 12;

/**
 * A pause for long work on the main thread: lets the browser draw and answer keys once the work has gone on for
 * a turn, and costs nothing before that.
 */
export function rest(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < TURN) return;
    await turn();
    begun = performance.now();
  };
}

/** `scheduler.yield` comes back ahead of other work; where it is missing, a message is the quickest way round. */
function turn(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(undefined);
  });
}
