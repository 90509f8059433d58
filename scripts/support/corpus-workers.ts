import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CorpusRun, FileResult } from '../../src/quality/corpus-check/index.ts';
import { processCount } from './process-count.ts';

/** Memory that reading one file may take; above it the file counts as crashed. */
const MAX_MEGABYTES = 2048;

interface Options {
  /** Repository with the catalogue. */
  root: string;
  /** Seconds that one file may take. */
  timeout: number;
  onProgress: (done: number, total: number) => void;
}

/**
 * Reads files in worker threads: a file on which a thread hangs or dies does not stop the run.
 *
 * @param names relative to `folder`
 */
export async function readCorpus(
  folder: string,
  names: readonly string[],
  { root, timeout, onProgress }: Options,
): Promise<CorpusRun> {
  const found = new Map<string, FileResult>();
  const waiting = [...names];
  const work = async () => {
    let worker: Worker | undefined;
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      worker ??= await startWorker(root);
      const file = path.join(folder, name);
      const answer = await ask(worker, file, timeout);
      if ('outcome' in answer) found.set(name, answer);
      else {
        found.set(name, { outcome: answer.failed, bytes: (await stat(file)).size, reason: answer.reason });
        await worker.terminate();
        worker = undefined;
      }
      onProgress(found.size, names.length);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(processCount(), names.length) }, work));
  return Object.fromEntries(
    names.flatMap((name) => (found.has(name) ? [[name, found.get(name)]] : [])),
  ) as CorpusRun;
}

type Failure = { failed: 'timed out' | 'crashed'; reason: string };

/** Has a worker read a file. @returns its result, or that it crashed or gave none in time */
async function ask(worker: Worker, file: string, timeout: number): Promise<FileResult | Failure> {
  const ended = new AbortController();
  const { signal } = ended;
  const answer = once(worker, 'message', { signal }).then(([result]) => result as FileResult);
  const died = once(worker, 'exit', { signal }).then(([code]): Failure => ({
    failed: 'crashed',
    reason: `the thread ended with code ${code}`,
  }));
  const late = setTimeout(timeout * 1000, undefined, { signal }).then((): Failure => ({
    failed: 'timed out',
    reason: `no answer after ${timeout} s`,
  }));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(file);
  // `once` rejects where the thread throws; those that lose the race are told to stop, and reject as well.
  const first = await Promise.race([answer, died, late]).catch((error: unknown): Failure => ({
    failed: 'crashed',
    reason: String(error),
  }));
  ended.abort();
  await Promise.allSettled([answer, died, late]);
  return first;
}

async function startWorker(root: string): Promise<Worker> {
  const worker = new Worker(new URL('corpus-worker.ts', import.meta.url), {
    workerData: { root },
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  });
  await once(worker, 'message');
  return worker;
}
