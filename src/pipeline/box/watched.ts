import { Worker } from 'node:worker_threads';

/** What one file may cost. */
export interface Limits {
  /** Milliseconds of computing: those that a busy machine makes it wait do not count. */
  cpu: number;
  /** Bytes of memory of the whole process. */
  memory: number;
}

/**
 * A second thread that ends this process when what it does costs too much: the first one has no time to look, and a limit
 * of the heap counts no buffers.
 */
export function watched(): { begin(limits: Limits): void; end(): void } {
  // Number of the task (0: none), its milliseconds and bytes.
  const shared = new Float64Array(new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT));
  new Worker(new URL('watchdog.ts', import.meta.url), { workerData: shared }).unref();
  let count = 0;
  return {
    begin({ cpu, memory }) {
      shared[1] = cpu;
      shared[2] = memory;
      shared[0] = count += 1;
    },
    end() {
      shared[0] = 0;
    },
  };
}
