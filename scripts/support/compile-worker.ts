/** Started by `compile-workers.ts`: parses and compiles texts into the cache, as it is told. */
import { compileAll, parseTexts } from '../../src/pipeline/compile-all.ts';
import type { Answer, Order } from './compile-workers.ts';

process.on('message', (order: Order) => void obey(order));
// Ctrl-C goes to every program of a terminal; who asked decides what becomes of what was begun.
process.on('SIGINT', () => {});

async function obey({ step, texts, ids }: Order): Promise<void> {
  const { root, records, provenance, unwritten } = texts;
  if (step === 'parse') await parseTexts(texts, ids, { step: () => say('text') });
  else {
    // The first steps are those of texts that are parsed already.
    const tell = (done: number, total: number) => void (done > total / 2 && say('text'));
    await compileAll(root, records, provenance, { tell, only: new Set(ids), unwritten });
  }
  say('all');
}

function say(answer: Answer): void {
  process.send?.(answer);
}
