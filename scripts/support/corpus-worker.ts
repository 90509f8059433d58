/** Started by `corpus-workers.ts`: reads the files that it is told, one after the other. */
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

/** Processor time of this thread, so that other work on the machine does not count. */
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

parentPort?.on('message', async (path: string) => parentPort?.postMessage(await resultOf(path)));
await catalogue;
parentPort?.postMessage('ready');
