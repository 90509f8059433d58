/**
 * `npm run fetch-sources [-- ID …]`: downloads missing and partial texts from the addresses in the records. Without a network
 * it says so and changes nothing.
 */
import { SingleBar } from 'cli-progress';
import { Refusal } from '../src/intake/add/index.ts';
import { type FetchOutcome, fetchSources, fetchTasks } from '../src/intake/fetch/index.ts';
import { loadForWriting } from '../src/intake/load-for-writing.ts';
import { readArguments } from './support/arguments.ts';
import { explainDisk } from './support/disk.ts';
import { printMessages } from './support/print-messages.ts';
import { today } from '../src/reuse/today.ts';

/** The outcome of an address, in Vietnamese. */
const resultWords: Record<FetchOutcome['result'], string> = {
  'taken in': 'đã thêm',
  'held already': 'đã có',
  refused: 'không nhận',
  'not loaded': 'không tải được',
};

const root = process.cwd();
const { positionals: ids } = readArguments('npm run fetch-sources [-- MÃ …]', { allowPositionals: true });
const { content, files } = await loadForWriting(root);
if (printMessages(files) > 0) process.exit(1);

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
    console.log(
      `${id}: ${resultWords[result]}\n  ${address}${reason ? `\n  ${reason.replaceAll('\n', '\n  ')}` : ''}`,
    );
  }
  const taken = outcomes.filter(({ result }) => result === 'taken in').length;
  if (offline) {
    console.error('Không có mạng: không tới được trang nào. Chưa đổi gì; thử lại sau.');
    process.exitCode = 1;
  } else if (tasks.length === 0) {
    console.log('Không có gì phải tìm: không hồ sơ nào thiếu nguyên văn mà có địa chỉ đầy đủ.');
  } else {
    console.log(`Đã thêm ${taken} văn bản, từ ${outcomes.length} địa chỉ đã thử.`);
    if (taken === 0) process.exitCode = 1;
  }
} catch (error) {
  const reason = error instanceof Refusal ? error.message : explainDisk(error);
  if (reason === undefined) throw error;
  console.error(reason);
  process.exitCode = 1;
}
