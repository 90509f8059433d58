/** Worker thread of `corpus-workers.ts`: reads the files that it is sent, one after the other. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { catalogueOf } from '../../src/pipeline/compile.ts';
import { examine, type FileResult } from '../../src/quality/corpus-check/index.ts';
import { loadInstruments } from '../../src/records/load/index.ts';

const { root } = workerData as { root: string };
const catalogue = loadInstruments(`${root}/content`).then(({ instruments }) =>
  catalogueOf(instruments.values()),
);

/** CPU time of this thread in milliseconds, so that other work on the machine does not count. */
const clock = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

async function resultOf(path: string): Promise<FileResult> {
  const bytes = new Uint8Array(await readFile(path));
  try {
    return await examine(new VFile({ path, value: bytes }), await catalogue, clock);
  } catch (error) {
    const refused = error instanceof VFileMessage;
    const reason = refused ? error.reason : String(error instanceof Error ? error.stack : error);
    return { outcome: refused ? 'refused' : 'crashed', bytes: bytes.length, reason };
  }
}

/** Threads have no origin: what is posted here goes to the thread that started this one. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const reply = (answer: FileResult | 'ready'): void => parentPort?.postMessage(answer);

parentPort?.on('message', async (path: string) => reply(await resultOf(path)));
await catalogue;
reply('ready');
