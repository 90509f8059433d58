/**
 * `npm run add -- FILE|FOLDER|URL … [--dry-run] [--id ID] [--address URL] [--answers CSV] [--csv CSV] [--move-notes]`: adds
 * official texts to `content/`. It prints what it read; a text about which there is a doubt becomes a question, the others are
 * written.
 */
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatAnswers, isAsked, readAnswers, type TableRow } from '../../src/intake/add/answers.ts';
import {
  type FileOutcome,
  type GivenFile,
  HeldAlready,
  type NewText,
  planAddition,
  Question,
  Refusal,
  takeInAll,
} from '../../src/intake/add/index.ts';
import { detect } from '../../src/formats/detect.ts';
import { maximumBytes } from '../../src/formats/read-source.ts';
import { commitFiles } from '../../src/reuse/files/commit-files.ts';
import { today } from '../../src/reuse/today.ts';
import { readArguments } from './arguments.ts';
import { describeAddition, describeOutcomes } from './addition.ts';
import { compileWorkers } from './compile-workers.ts';
import { explainDisk } from './disk.ts';
import { lockProject } from './lock.ts';
import { progressBar } from './progress.ts';
import { printMessages } from './print-messages.ts';

const usage =
  'npm run add -- TỆP|THƯ_MỤC|ĐỊA_CHỈ … [--dry-run] [--id MÃ] [--address URL] [--answers CSV] [--csv CSV] [--move-notes]';
/** The table of outcomes and questions, by default. */
const TABLE = 'ket-qua-them.csv';
/** Files that operating systems and Word leave in a folder: ".DS_Store", "Thumbs.db", "~$quyet-dinh.docx", "~WRL0001.tmp". */
const SYSTEM_FILES = /^[.~]|^(?:thumbs\.db|desktop\.ini)$/iu;
const root = process.cwd();
const command = readCommand();

const unlock = await lockProject(root);
try {
  const [only, ...others] = command.sources;
  const isOne = only !== undefined && others.length === 0 && !command.answers;
  if (isOne && (isWeb(only) || !(await isFolder(only)))) await addOne(only);
  else await addAll();
} catch (error) {
  if (error instanceof HeldAlready) console.log(error.message);
  else printReason(error);
} finally {
  await unlock();
}

function printReason(error: unknown): void {
  const reason = error instanceof Refusal ? error.message : explainDisk(error);
  if (reason === undefined) throw error;
  if (error instanceof Refusal) printMessages(error.files);
  console.error(`${reason}${error instanceof Question ? `\n${howToAnswer(error)}` : ''}\nChưa ghi gì.`);
  process.exitCode = 1;
}

async function addOne(source: string): Promise<void> {
  const { moveNotes } = command;
  const bar = progressBar('nhận dạng chữ trong bản quét, trang');
  const text = { ...(await loadText(source)), tellPages: bar.update };
  const addition = await planAddition(root, text, { moveNotes }).finally(() => bar.stop());
  console.log(describeAddition(addition));
  printMessages([addition.file]);
  if (command.dryRun) console.log('Chưa ghi gì (--dry-run).');
  else {
    await commitFiles(root, addition.files);
    console.log(`Đã ghi ${addition.files.size} tệp. Xem lại (git diff), rồi dựng trang: npm run build.`);
  }
}

async function addAll(): Promise<void> {
  const table = command.answers ? await loadTable(command.answers) : [];
  const answered = table.filter(({ answer }) => answer);
  if (command.answers && answered.length === 0)
    throw new Refusal(`${command.answers} chưa có câu trả lời nào. Ghi "đúng" hoặc "bỏ" ở cột trả lời.`);
  const names =
    command.sources.length > 0 ? await filesOf(command.sources) : answered.map(({ name }) => name);
  const given = names.map((name): GivenFile => ({
    name,
    read: async () => (isWeb(name) ? downloadText(name) : readBytes(name)),
    // By digest: the table may have been made in another folder, where the file had another name.
    answer: (sha256) => answered.find((row) => row.sha256 === sha256)?.answer,
  }));
  if (names.length === 0) throw new Refusal('Không có tệp nào trong thư mục ấy. Tên thư mục có đúng không?');
  const { csv } = command;
  if (csv !== undefined) await checkTable(csv);
  const bar = progressBar('đọc và thêm văn bản');
  const workers = compileWorkers();
  const stop = stopOnSignal(() => bar.stop());
  const batch = await takeInAll(root, given, {
    today: today(),
    dryRun: command.dryRun,
    moveNotes: command.moveNotes,
    workers,
    tell: bar.update,
    signal: stop.signal,
  }).finally(() => {
    stop.forget();
    workers.stop();
    bar.stop();
  });
  const outcomes = batch.outcomes.map((outcome) => sayWhereChanged(outcome, answered));
  if (csv !== undefined) await writeFile(csv, formatAnswers(outcomes, table));
  const read = new Set(outcomes.map(({ name }) => name));
  console.log(
    describeOutcomes(
      { ...batch, outcomes },
      {
        table: csv,
        dryRun: command.dryRun,
        unread: given.length - outcomes.length,
        unanswered: table.filter((row) => isAsked(row) && !read.has(row.name)).length,
      },
    ),
  );
  if (read.size < given.length || outcomes.some(({ result }) => result === 'asked' || result === 'refused'))
    process.exitCode = 1;
}

/** Adds to a question that its file has changed since it was answered in the table: an answer holds only for the same bytes. */
function sayWhereChanged(outcome: FileOutcome, answered: readonly TableRow[]): FileOutcome {
  const row = answered.find(({ name }) => name === outcome.name);
  if (outcome.result !== 'asked' || !row || row.sha256 === outcome.sha256) return outcome;
  return {
    ...outcome,
    reason: `Tệp đã khác so với khi lập bảng, nên câu trả lời trước không dùng được. ${outcome.reason}`,
  };
}

/**
 * Handles Ctrl-C: texts that were read are written, the rest is left for the next run. Pressed again after two seconds it ends
 * the program, which loses nothing that is already written.
 */
function stopOnSignal(clearLine: () => void): { signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    clearLine();
    console.error('Đang dừng: ghi các tệp đã đọc xong … Bấm Ctrl-C lần nữa để bỏ ngay.');
    // npm passes the signal on that the terminal has sent to every process already: for two seconds it is not a second Ctrl-C.
    setTimeout(forget, 2000).unref();
  };
  const forget = () => void process.off('SIGINT', stop).off('SIGTERM', stop);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return { signal: controller.signal, forget };
}

/** @throws Refusal where the table cannot be written, or would overwrite answers that were not yet used */
async function checkTable(name: string): Promise<void> {
  if (path.resolve(name) !== path.resolve(command.answers ?? '') && (await isFile(name))) {
    const found = await loadTable(name).catch(() => []);
    if (found.some((row) => row.answer && isAsked(row)))
      throw new Refusal(
        `${name} có câu trả lời chưa dùng. Thêm --answers ${name} để dùng, hoặc --csv TÊN_KHÁC để giữ bảng ấy.`,
      );
  }
  try {
    await (await open(name, 'a')).close();
  } catch (error) {
    throw new Refusal(
      `Không ghi được bảng kết quả ${name} (${(error as NodeJS.ErrnoException).code}). Nếu đang mở trong Excel thì đóng lại; hoặc ghi ra chỗ khác bằng --csv.`,
    );
  }
}

function readCommand() {
  try {
    const { values, positionals: sources } = readArguments(usage, {
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        'move-notes': { type: 'boolean' },
        id: { type: 'string' },
        address: { type: 'string' },
        answers: { type: 'string' },
        csv: { type: 'string' },
      },
    });
    if (sources.length === 0 && !values.answers) throw new Error('Ghi tên tệp, thư mục hoặc địa chỉ.');
    if (sources.length > 1 && (values.id || values.address))
      throw new Error('--id và --address chỉ dùng khi thêm một tệp.');
    if (values.address !== undefined && !isWeb(values.address)) {
      throw new Error(`--address "${values.address}" không phải địa chỉ. Viết đủ, bắt đầu bằng https://.`);
    }
    return {
      sources,
      dryRun: values['dry-run'] ?? false,
      moveNotes: values['move-notes'] ?? false,
      id: values.id,
      address: values.address,
      answers: values.answers,
      // A dry run does not write the table either: it may hold answers for the next run.
      csv: values.csv ?? (values['dry-run'] ? undefined : TABLE),
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

function isWeb(address: string): boolean {
  return /^https?:\/\//iu.test(address) && URL.canParse(address);
}

function isFolder(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function isFile(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The files and addresses that are named, and all files of the folders that are. */
async function filesOf(sources: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const source of sources) {
    if (isWeb(source) || !(await isFolder(source))) names.push(source);
    else {
      const entries = await readdir(source, { recursive: true, withFileTypes: true });
      const found = entries
        .filter((entry) => !entry.isDirectory() && !SYSTEM_FILES.test(entry.name))
        .map(({ parentPath, name }) => path.join(parentPath, name));
      names.push(...found.toSorted());
    }
  }
  return [...new Set(names)];
}

async function loadTable(name: string): Promise<TableRow[]> {
  const csv = await readBytes(name);
  if (detect(csv) === 'zip' || detect(csv) === 'ole')
    throw new Refusal(`${name} là sổ Excel. Trong Excel chọn Lưu thành (Save As), dạng "CSV UTF-8".`);
  // "Unicode Text" of Excel.
  const code = csv[0] === 0xff && csv[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return readAnswers(new TextDecoder(code, { fatal: true }).decode(csv));
  } catch (error) {
    throw new Refusal(
      error instanceof TypeError
        ? `${name} không phải UTF-8, chữ Việt có thể đã hỏng. Lưu lại dạng "CSV UTF-8".`
        : `${name}: ${(error as Error).message}`,
    );
  }
}

/** Downloads a text. The module is loaded only here, since most runs read files. */
async function downloadText(address: string): Promise<Uint8Array> {
  const web = await import('../../src/intake/fetch/index.ts');
  try {
    return await web.download(address);
  } catch (error) {
    throw error instanceof web.DownloadError ? new Refusal(error.message) : error;
  }
}

async function readBytes(name: string): Promise<Uint8Array> {
  try {
    const found = await stat(name);
    // Checked before reading: a pipe may never end, and a file that is too large should not fill the memory.
    if (!found.isFile())
      throw new Refusal(`${name} không phải tệp thường. Chép nội dung ra một tệp rồi thêm.`);
    if (found.size > maximumBytes) {
      throw new Refusal(
        `${name} có ${found.size} byte; chỉ đọc tệp không quá ${maximumBytes} byte. Chia tệp ra, hoặc bỏ bớt hình ảnh.`,
      );
    }
    return new Uint8Array(await readFile(name));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `Không đọc được ${name} (${(error as NodeJS.ErrnoException).code}). Tên có đúng không?`,
    );
  }
}

async function loadText(source: string): Promise<NewText> {
  const given = { name: source, today: today(), ...(command.id ? { answer: { id: command.id } } : {}) };
  if (isWeb(source))
    return { ...given, bytes: await downloadText(source), address: source, downloaded: true };
  return {
    ...given,
    bytes: await readBytes(source),
    ...(command.address ? { address: command.address } : {}),
  };
}

/** How to answer a question about a single file, for the terminal. */
function howToAnswer({ id }: Question): string {
  const answer = `chạy với cả thư mục của tệp, điền ${TABLE} rồi chạy lại với --answers ${TABLE}.`;
  if (id) return `Nếu đúng là ${id}: thêm --id ${id}. Nếu không: ${answer}`;
  return [
    'Nếu tệp chỉ là một phần của văn bản (một trang ảnh, một phụ lục): ghép các phần theo thứ tự vào một tệp rồi thêm.',
    `Nếu đủ: văn bản đã có hồ sơ thì thêm --id MÃ; chưa có thì ${answer}`,
  ].join('\n');
}
