/** Started by `index.ts`: reads and parses files of strangers, one after another, where a bad one can harm nothing. */
import { VFile } from 'vfile';
import { readSource } from '../../formats/index.ts';
import { parse } from '../../parse/index.ts';
import { notesOf } from '../notes.ts';
import { READING } from '../../records/scan/name.ts';
import type { Reading, Task } from './index.ts';
import { watched } from './watched.ts';

const watch = watched();

// Who asked is gone.
process.on('disconnect', () => process.exit());
// Ctrl-C goes to every program of a terminal; who asked decides what becomes of what was begun.
process.on('SIGINT', () => {});
process.on('message', (task: Task) => void obey(task));

async function obey({ path, bytes, limits }: Task): Promise<void> {
  watch.begin(limits);
  const read = await readFile(new VFile({ path }), bytes);
  const reading: Reading = { ...read, memory: process.memoryUsage.rss() };
  process.send?.(reading);
}

async function readFile(file: VFile, bytes: Uint8Array): Promise<Omit<Reading, 'memory'>> {
  try {
    const source = file.path.endsWith(READING)
      ? (await import('./read-scan.ts')).readScan(bytes, file)
      : await readSource(bytes, file);
    return { source, tree: parse(source, file), notes: notesOf(file) };
  } catch (error) {
    if (!file.messages.some(({ fatal }) => fatal)) return { error: String(error), notes: notesOf(file) };
    return { notes: notesOf(file) };
  }
}
