import { Worker } from 'node:worker_threads';

/** What one file may cost. */
export interface Limits {
  /**
   * Milliseconds of computing on the machine that the limits were found on; a slower one may take longer. Those that a busy
   * machine makes it wait do not count.
   */
  cpu: number;
  /** Bytes of memory of the whole process. */
  memory: number;
}

/** What starting this process costs on that machine, in milliseconds of computing, while others compute too. */
const START = 700;
/** An old office PC; what seems slower still is short of memory. */
const SLOWEST = 4;

/**
 * A second thread that ends this process when what it does costs too much: the first one has no time to look, and a limit
 * of the heap counts no buffers.
 */
export function watched(): { begin(limits: Limits): void } {
  // Number of the task (0: none yet), its milliseconds and bytes. Nothing ends one: what a file left running counts too.
  const shared = new Float64Array(new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT));
  new Worker(new URL('watchdog.ts', import.meta.url), { workerData: shared }).unref();
  // Whatever was computed until now was loading this program: the same work on every machine.
  const { user, system } = process.cpuUsage();
  const slowness = Math.min(Math.max(1, (user + system) / 1000 / START), SLOWEST);
  let count = 0;
  return {
    begin({ cpu, memory }) {
      shared[1] = cpu * slowness;
      shared[2] = memory;
      shared[0] = count += 1;
    },
  };
}
