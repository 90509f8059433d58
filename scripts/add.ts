/**
 * `npm run add -- FILE|FOLDER|URL … [--dry-run] [--id ID] [--address URL] [--answers CSV] [--csv CSV] [--move-notes]`: take
 * in official texts. It says what it understood; what speaks against a text is asked, and the others are written.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type AnsweredFile, formatAnswers, readAnswers } from '../src/intake/add/answers.ts';
import {
  type GivenFile,
  HeldAlready,
  type NewText,
  planAddition,
  Question,
  Refusal,
  takeInAll,
} from '../src/intake/add/index.ts';
import { maximumBytes } from '../src/formats/read-source.ts';
import { download, DownloadError } from '../src/intake/fetch/index.ts';
import { commitFiles } from '../src/reuse/files/commit-files.ts';
import { today } from '../src/reuse/today.ts';
import { readArguments } from './support/arguments.ts';
import { describeAddition, describeOutcomes } from './support/addition.ts';
import { compileWorkers } from './support/compile-workers.ts';
import { explainDisk } from './support/disk.ts';
import { onlyOne } from './support/lock.ts';
import { progressBar } from './support/progress.ts';
import { report } from './support/report.ts';

const usage =
  'npm run add -- TỆP|THƯ_MỤC|ĐỊA_CHỈ … [--dry-run] [--id MÃ] [--address URL] [--answers CSV] [--csv CSV] [--move-notes]';
/** Where what came of many files is written, unless somebody wants it elsewhere. */
const TABLE = 'ket-qua-them.csv';
const root = process.cwd();
const command = read();

const unlock = await onlyOne(root);
try {
  const [only, ...others] = command.sources;
  const isOne = only !== undefined && others.length === 0 && !command.answers;
  if (isOne && (isWeb(only) || !(await isFolder(only)))) await addOne(only);
  else await addAll();
} catch (error) {
  if (error instanceof HeldAlready) console.log(error.message);
  else tellWhy(error);
} finally {
  await unlock();
}

function tellWhy(error: unknown): void {
  const reason =
    error instanceof Refusal || error instanceof DownloadError ? error.message : explainDisk(error);
  if (reason === undefined) throw error;
  if (error instanceof Refusal) report(error.files);
  console.error(`${reason}${error instanceof Question ? `\n${howToAnswer(error)}` : ''}\nChưa ghi gì.`);
  process.exitCode = 1;
}

async function addOne(source: string): Promise<void> {
  const { moveNotes } = command;
  const bar = progressBar('nhận dạng chữ trong bản quét, trang');
  const text = { ...(await load(source)), tellPages: bar.update };
  const addition = await planAddition(root, text, { moveNotes }).finally(() => bar.stop());
  console.log(describeAddition(addition));
  report([addition.file]);
  if (command.dryRun) console.log('Chưa ghi gì (--dry-run).');
  else {
    await commitFiles(root, addition.files);
    console.log(`Đã ghi ${addition.files.size} tệp. Xem lại (git diff), rồi dựng trang: npm run build.`);
  }
}

async function addAll(): Promise<void> {
  const answered = command.answers ? await loadAnswers(command.answers) : [];
  const names =
    command.sources.length > 0 ? await filesOf(command.sources) : answered.map(({ name }) => name);
  const bySum = new Map(answered.map(({ sha256, answer }) => [sha256, answer]));
  const given = names.map((name): GivenFile => ({
    name,
    read: async () => (isWeb(name) ? download(name) : readBytes(name)),
    answer: (sha256) => bySum.get(sha256),
  }));
  const bar = progressBar('đọc và thêm văn bản');
  const workers = compileWorkers();
  const batch = await takeInAll(root, given, {
    today: today(),
    dryRun: command.dryRun,
    moveNotes: command.moveNotes,
    workers,
    tell: bar.update,
  }).finally(() => {
    workers.stop();
    bar.stop();
  });
  const { outcomes } = batch;
  await writeFile(command.csv, formatAnswers(outcomes));
  console.log(describeOutcomes(batch, { table: command.csv, dryRun: command.dryRun }));
  if (outcomes.some(({ result }) => result === 'asked' || result === 'refused')) process.exitCode = 1;
}

function read() {
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
      csv: values.csv ?? TABLE,
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

/** The files that are named, and those of folders that are; what begins with "." is nobody's text. */
async function filesOf(sources: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const source of sources) {
    if (isWeb(source) || !(await isFolder(source))) names.push(source);
    else {
      const entries = await readdir(source, { recursive: true, withFileTypes: true });
      const found = entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map(({ parentPath, name }) => path.join(parentPath, name));
      names.push(...found.toSorted());
    }
  }
  return [...new Set(names)];
}

async function loadAnswers(name: string): Promise<AnsweredFile[]> {
  const csv = await readBytes(name);
  try {
    return readAnswers(new TextDecoder('utf-8', { fatal: true }).decode(csv));
  } catch (error) {
    throw new Refusal(
      error instanceof TypeError
        ? `${name} không phải UTF-8. Lưu lại dạng "CSV UTF-8".`
        : `${name}: ${(error as Error).message}`,
    );
  }
}

async function readBytes(name: string): Promise<Uint8Array> {
  try {
    const found = await stat(name);
    // A pipe never ends, and what is too large is not loaded to find that out.
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

async function load(source: string): Promise<NewText> {
  const given = { name: source, today: today(), ...(command.id ? { answer: { id: command.id } } : {}) };
  if (isWeb(source)) return { ...given, bytes: await download(source), address: source, downloaded: true };
  return {
    ...given,
    bytes: await readBytes(source),
    ...(command.address ? { address: command.address } : {}),
  };
}

/** How a question about one file is answered. */
function howToAnswer({ id }: Question): string {
  const answer = `chạy với cả thư mục của tệp, điền ${TABLE} rồi chạy lại với --answers ${TABLE}.`;
  if (id) return `Nếu đúng là ${id}: thêm --id ${id}. Nếu không: ${answer}`;
  return [
    'Nếu tệp chỉ là một phần của văn bản (một trang ảnh, một phụ lục): ghép các phần theo thứ tự vào một tệp rồi thêm.',
    `Nếu đủ: văn bản đã có hồ sơ thì thêm --id MÃ; chưa có thì ${answer}`,
  ].join('\n');
}
