/** Started by `compile-workers.ts`: parses and compiles texts into the cache, as it is told. */
import path from 'node:path';
import { compileAll, parseTexts } from '../../src/pipeline/compile-all.ts';
import { loadInstruments } from '../../src/records/load/instruments.ts';
import { loadProvenance } from '../../src/records/load/provenance.ts';
import type { Answer, Order } from './compile-workers.ts';

const root = process.cwd();
const folder = path.join(root, 'content');
const loaded = Promise.all([loadInstruments(folder), loadProvenance(folder)]);

process.on('message', (order: Order) => void obey(order));

async function obey({ step, ids }: Order): Promise<void> {
  const [{ instruments }, { provenance }] = await loaded;
  if (step === 'parse') await parseTexts(root, ids, provenance, { step: () => say('text') });
  else {
    // The first steps are those of texts that are parsed already.
    const tell = (done: number, total: number) => void (done > total / 2 && say('text'));
    await compileAll(root, instruments, provenance, { tell, only: new Set(ids) });
  }
  say('all');
}

function say(answer: Answer): void {
  process.send?.(answer);
}
