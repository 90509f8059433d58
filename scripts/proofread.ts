/** `npm run proofread -- ID`: opens a local page on which an editor compares the words recognised in a scan with its image. */
import { Refusal } from '../src/intake/add/index.ts';
import { openDesk } from '../src/intake/proofread/desk.ts';
import { loadInstruments } from '../src/records/load/instruments.ts';
import { loadProvenance } from '../src/records/load/provenance.ts';
import { isUncompared } from '../src/records/schema/provenance.ts';
import { today } from '../src/reuse/today.ts';
import { readArguments } from './support/arguments.ts';
import { lockProject } from './support/lock.ts';

const USAGE = 'npm run proofread -- MÃ';
const {
  positionals: [id],
} = readArguments(USAGE, { allowPositionals: true });
const { provenance } = await loadProvenance('content');
const waiting = [...provenance].filter(([, held]) => isUncompared(held)).map(([key]) => key);
if (id === undefined) {
  console.error(USAGE);
  console.error(
    waiting.length > 0
      ? `Bản quét chưa đối chiếu: ${waiting.join(', ')}`
      : 'Không có bản quét nào chờ đối chiếu.',
  );
  process.exit(2);
}
const { instruments } = await loadInstruments('content');
const withLock = async <T>(work: () => Promise<T>): Promise<T> => {
  const unlock = await lockProject();
  try {
    return await work();
  } finally {
    await unlock();
  }
};
try {
  const name = instruments.get(id)?.number ?? id;
  const scan = { id, provenance: provenance.get(id), name };
  const desk = await openDesk(process.cwd(), scan, { today: today(), alone: withLock });
  console.log(
    `Mở trong trình duyệt: ${desk.address}\nMỗi chỗ đã xem được lưu ngay; Ctrl+C để nghỉ, chạy lại để làm tiếp.`,
  );
  const files = await desk.finished;
  desk.close();
  console.log(
    `Đã đối chiếu xong; đã ghi ${files.length} tệp. Xem lại (git diff), rồi dựng trang: npm run build.`,
  );
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
