import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Texts, Workers } from '../../src/pipeline/compile-all.ts';
import { processCount } from './process-count.ts';

/** Work for one worker process. */
export interface Task {
  step: keyof Workers;
  texts: Texts;
  ids: readonly string[];
}

/** What a worker reports: one text of its task is done, or the whole task. */
export type Reply = 'text' | 'all';

/** Worker processes that parse and compile texts into the cache. They start with the first task. */
export function compileWorkers(): Workers & { stop(): void } {
  let processes: ChildProcess[] | undefined;
  const distribute = async (step: Task['step'], texts: Texts, ids: readonly string[], onText: () => void) => {
    processes ??= Array.from({ length: processCount() }, () =>
      fork(path.join(import.meta.dirname, 'compile-worker.ts'), { serialization: 'advanced' }),
    );
    const { length } = processes;
    await Promise.all(
      processes.map((worker, index) => {
        const own = ids.filter((_, at) => at % length === index);
        return runTask(worker, { step, texts, ids: own }, onText);
      }),
    );
  };
  return {
    parse: (texts, ids, tell) => distribute('parse', texts, ids, tell),
    compile: (texts, ids, tell) => distribute('compile', texts, ids, tell),
    stop: () => {
      for (const worker of processes ?? []) if (worker.connected) worker.disconnect();
    },
  };
}

/** Waits until a worker has done a task, or has died: what is then missing in the cache, the caller makes itself. */
async function runTask(worker: ChildProcess, order: Task, tell: () => void): Promise<void> {
  if (!worker.connected) return;
  const ended = new AbortController();
  const done = new Promise<void>((resolve) => {
    worker.on('message', function listen(answer: Reply) {
      if (answer === 'text') return tell();
      worker.off('message', listen);
      return resolve();
    });
  });
  worker.send(order);
  await Promise.race([done, once(worker, 'exit', { signal: ended.signal }).catch(() => undefined)]);
  ended.abort();
}
