/** Started by `compile-workers.ts`: parses and compiles texts into the cache, as it is told. */
import path from 'node:path';
import { compileAll, parseTexts } from '../../src/pipeline/compile-all.ts';
import { loadInstruments } from '../../src/records/load/instruments.ts';
import { loadProvenance } from '../../src/records/load/provenance.ts';
import type { Answer, Order } from './compile-workers.ts';

const load = (folder: string) => Promise.all([loadInstruments(folder), loadProvenance(folder)]);
/** What was loaded last: both steps of one run are about the same texts. */
let loaded: { root: string; content: ReturnType<typeof load> } | undefined;

process.on('message', (order: Order) => void obey(order));
// Ctrl-C goes to every program of a terminal; who asked decides what becomes of what was begun.
process.on('SIGINT', () => {});

async function obey({ step, root, ids }: Order): Promise<void> {
  if (loaded?.root !== root) loaded = { root, content: load(path.join(root, 'content')) };
  const [{ instruments }, { provenance }] = await loaded.content;
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
