/** Worker process of `compile-workers.ts`: parses and compiles the texts of its tasks into the cache. */
import { compileAll, parseTexts } from '../../src/pipeline/compile-all.ts';
import type { Reply, Task } from './compile-workers.ts';

process.on('message', (task: Task) => void runTask(task));
// A terminal sends Ctrl-C to every process; the parent decides whether work that has begun is finished.
process.on('SIGINT', () => {});

async function runTask({ step, texts, ids }: Task): Promise<void> {
  const { root, records, provenance, unwritten } = texts;
  if (step === 'parse') await parseTexts(texts, ids, { step: () => reply('text') });
  else {
    // The first half of the steps is parsing, which was reported by the task before.
    const onProgress = (done: number, total: number) => void (done > total / 2 && reply('text'));
    await compileAll(root, records, provenance, { onProgress, only: new Set(ids), unwritten });
  }
  reply('all');
}

function reply(answer: Reply): void {
  process.send?.(answer);
}
