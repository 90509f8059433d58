import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Texts, Workers } from '../../src/pipeline/compile-all.ts';
import { processCount } from './process-count.ts';

/** What a worker is asked to do. */
export interface Order {
  step: keyof Workers;
  texts: Texts;
  ids: readonly string[];
}

/** What it says: a text is done, or all of them are. */
export type Answer = 'text' | 'all';

/** Processes that parse and compile texts into the cache, started when there is work for them. */
export function compileWorkers(): Workers & { stop(): void } {
  let processes: ChildProcess[] | undefined;
  const share = async (step: Order['step'], texts: Texts, ids: readonly string[], tell: () => void) => {
    processes ??= Array.from({ length: processCount() }, () =>
      fork(path.join(import.meta.dirname, 'compile-worker.ts'), { serialization: 'advanced' }),
    );
    const { length } = processes;
    await Promise.all(
      processes.map((worker, index) => {
        const own = ids.filter((_, at) => at % length === index);
        return answered(worker, { step, texts, ids: own }, tell);
      }),
    );
  };
  return {
    parse: (texts, ids, tell) => share('parse', texts, ids, tell),
    compile: (texts, ids, tell) => share('compile', texts, ids, tell),
    stop: () => {
      for (const worker of processes ?? []) if (worker.connected) worker.disconnect();
    },
  };
}

/** Wait until an order is done. One that died has done what it could: the rest is made without it. */
async function answered(worker: ChildProcess, order: Order, tell: () => void): Promise<void> {
  if (!worker.connected) return;
  const ended = new AbortController();
  const done = new Promise<void>((resolve) => {
    worker.on('message', function hear(answer: Answer) {
      if (answer === 'text') return tell();
      worker.off('message', hear);
      return resolve();
    });
  });
  worker.send(order);
  await Promise.race([done, once(worker, 'exit', { signal: ended.signal }).catch(() => undefined)]);
  ended.abort();
}
