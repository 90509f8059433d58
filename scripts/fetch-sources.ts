/**
 * `npm run fetch-sources [-- ID …]`: look for missing and partial texts at the addresses kept in the records.
 * Without a network it says so and changes nothing.
 */
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { Refusal } from '../src/intake/add/index.ts';
import { fetchSources, fetchTasks } from '../src/intake/fetch/index.ts';
import { loadForWriting } from '../src/intake/load-for-writing.ts';
import { explainDisk } from './support/disk.ts';
import { report } from './support/report.ts';
import { today } from '../src/reuse/today.ts';

const root = process.cwd();
const { positionals: ids } = parseArgs({ allowPositionals: true });
const { content, files } = await loadForWriting(root);
if (report(files) > 0) process.exit(1);

try {
  const tasks = fetchTasks(content, ids);
  const bar = new SingleBar({ format: '{bar} {value}/{total} {id} {bytes} bytes', hideCursor: true });
  bar.start(tasks.length, 0, { id: '', bytes: 0 });
  const { outcomes, offline } = await fetchSources(root, tasks, {
    today: today(),
    onTask: ({ id }, index) => bar.update(index, { id, bytes: 0 }),
    onProgress: (bytes) => bar.increment(0, { bytes }),
  });
  bar.update(tasks.length);
  bar.stop();
  for (const { id, address, result, reason } of outcomes) {
    console.log(`${id}: ${result}\n  ${address}${reason ? `\n  ${reason.replaceAll('\n', '\n  ')}` : ''}`);
  }
  const taken = outcomes.filter(({ result }) => result === 'taken in').length;
  if (offline) {
    console.error('There is no network: no site could be reached. Nothing was changed; try again later.');
    process.exitCode = 1;
  } else if (tasks.length === 0) {
    console.log('Nothing to look for: no record without its whole text has a complete address.');
  } else {
    console.log(`${taken} texts taken in from ${outcomes.length} addresses tried.`);
    if (taken === 0) process.exitCode = 1;
  }
} catch (error) {
  const reason = error instanceof Refusal ? error.message : explainDisk(error);
  if (reason === undefined) throw error;
  console.error(reason);
  process.exitCode = 1;
}
