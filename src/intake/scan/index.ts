import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { VFile } from 'vfile';
import { fold } from '../../cite/grammar/tokens.ts';
import { detect } from '../../formats/detect.ts';
import { digest } from '../../reuse/digest.ts';
import { onceInProcess } from '../../reuse/once-in-process.ts';
import type { ScanPage, ScanReading } from '../../records/scan/index.ts';

/** What is wanted of a scan: its words, or the image of a page, upright. */
export interface Order {
  bytes: Uint8Array;
  want: { kind: 'words'; least: number } | { kind: 'image'; page: number; angle: number };
}

/** What the box answers. */
export type Answer =
  | { kind: 'page'; page: ScanPage; at: number; of: number }
  | { kind: 'done'; engine: string }
  | { kind: 'image'; png: Uint8Array }
  | { kind: 'too-long'; pages: number; most: number }
  | { kind: 'damaged' | 'too-large' }
  | { kind: 'failed'; reason: string };

/** An answer, and the bytes of memory that the box takes by now. */
export type Told = Answer & { memory: number };

/** A scan that cannot be read; the reason is Vietnamese. */
export class ScanError extends Error {}

export interface RecogniseOptions {
  /** Name of the file, as it will be kept. */
  name: string;
  /** Day of recognising, ISO date. */
  today: string;
  /** Letters of a page that are a text layer; a page with fewer is recognised. */
  least: number;
  /** Told how many pages are done. */
  tell?: ((done: number, of: number) => void) | undefined;
}

/**
 * Recognise the words of a scan in a process of its own, as every file of a stranger is read.
 *
 * @throws ScanError where it cannot be opened, takes too much, or nothing here can recognise words
 */
export async function recogniseScan(
  bytes: Uint8Array,
  { name, today, least, tell }: RecogniseOptions,
): Promise<ScanReading> {
  refuseWithoutEngine();
  const pages: ScanPage[] = [];
  let engine = '';
  await inBox({ bytes, want: { kind: 'words', least } }, (answer) => {
    if (answer.kind === 'page') {
      pages[answer.at] = answer.page;
      tell?.(answer.at + 1, answer.of);
    } else if (answer.kind === 'done') engine = answer.engine;
    return answer.kind === 'done';
  });
  return { source: { file: name, sha256: digest(bytes) }, engine, on: today, pages, checks: [] };
}

/**
 * Must a file be recognised?
 *
 * @param file with what its reader said
 * @returns letters of a page that are a text layer: a page with fewer is recognised; nothing where all words can be read
 */
export function lettersOfPages(file: VFile): number | undefined {
  const rules = file.messages.map(({ ruleId }) => ruleId);
  // A scan may bear a line that the clerk's signature wrote.
  if (rules.includes('scanned-pdf')) return 150;
  if (rules.includes('pdf-page-without-text')) return 1;
  const isImage = file.value instanceof Uint8Array && detect(file.value) === 'image';
  return isImage ? 1 : undefined;
}

/**
 * Was anything recognised that may be of the instrument? A page without words is empty, or a drawing; and the gazette draws
 * its imprint on the last page of a file whose other pages are text, which is read better as it stands.
 */
export const addsText = ({ pages }: ScanReading): boolean =>
  pages.some(
    ({ layer, lines }) => !layer && lines.some(({ words }) => words.length > 0) && !isImprint(lines),
  );

/** "VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN … In tại: Xí nghiệp …", whatever marks the engine read. */
function isImprint(lines: ScanPage['lines']): boolean {
  const words = fold(lines.map((line) => line.words.map(([word]) => word).join(' ')).join(' '));
  return /^van phong .{1,80}? xuat ban /u.test(words) && / in tai\b/u.test(words) && words.length < 800;
}

/** What the name of a scan ends with: an image says in its first bytes what it is. */
export function scanExtension(bytes: Uint8Array): string {
  if (detect(bytes) === 'pdf') return 'pdf';
  const kinds: Record<number, string> = { 0x89: 'png', 0xff: 'jpg', 0x47: 'gif' };
  return kinds[bytes[0] ?? 0] ?? 'tif';
}

/** The image of a page as the recogniser saw it, with its colours, as a PNG file. */
export async function pageImage(bytes: Uint8Array, page: number, angle: number): Promise<Uint8Array> {
  refuseWithoutEngine();
  let png: Uint8Array = new Uint8Array();
  await inBox({ bytes, want: { kind: 'image', page, angle } }, (answer) => {
    if (answer.kind === 'image') png = answer.png;
    return answer.kind === 'image';
  });
  return png;
}

/** Packages that `npm install --omit=optional` leaves out. */
const needed = ['tesseract.js', '@tesseract.js-data/vie', '@hyzyla/pdfium'];

function refuseWithoutEngine(): void {
  const missing = needed.filter((name) => {
    try {
      import.meta.resolve(name);
      return false;
    } catch {
      return true;
    }
  });
  if (missing.length > 0)
    throw new ScanError(
      `Đây là bản quét; muốn nhận dạng chữ phải có thêm: npm install ${missing.join(' ')}. Rồi chạy lại.`,
    );
}

interface Running {
  child?: ChildProcess | undefined;
  /** Of the orders that it was given. */
  last: Promise<unknown>;
}

const running = onceInProcess<Running>('scan-box', () => ({ last: Promise.resolve() }));
const done = () => {};
/** A box that takes so much memory is not used again. */
const LARGE = 400 * 1024 * 1024;

/**
 * One process does order after order: starting it costs more than what most broken pictures do.
 *
 * @param hear says whether this was the last answer
 */
function inBox(order: Order, hear: (answer: Answer) => boolean): Promise<void> {
  const obeyed = running.last.then(() => obeyNext(order, hear));
  running.last = obeyed.then(done, done);
  return obeyed;
}

async function obeyNext(order: Order, hear: (answer: Answer) => boolean): Promise<void> {
  const child = (running.child ??= start());
  let isSpent = false;
  child.ref();
  child.channel?.ref();
  try {
    await new Promise<void>((resolve, reject) => {
      child.on('message', (answer: Told) => {
        isSpent = answer.memory > LARGE || answer.kind === 'failed';
        const refusal = refusalOf(answer);
        if (refusal !== undefined) reject(new ScanError(refusal));
        else if (hear(answer)) resolve();
      });
      child.once('exit', () => reject(new ScanError(TOO_COSTLY)));
      child.once('error', reject);
      child.send(order, () => {});
    });
  } finally {
    for (const event of ['message', 'exit', 'error']) child.removeAllListeners(event);
    if (isSpent || child.exitCode !== null || child.signalCode !== null) {
      child.kill('SIGKILL');
      running.child = undefined;
    }
    // Also one that ends while nothing is read: nothing would ever answer.
    child.once('exit', () => {
      if (running.child === child) running.child = undefined;
    });
    child.unref();
    child.channel?.unref();
  }
}

const TOO_COSTLY =
  'Đọc bản quét tốn thời gian hoặc bộ nhớ quá mức: tệp hỏng hoặc được làm ra để phá. Quét lại ở 200–300 dpi, mỗi tệp không quá vài trăm trang.';

function refusalOf(answer: Answer): string | undefined {
  switch (answer.kind) {
    case 'too-long':
      return `Bản quét có ${answer.pages} trang; chỉ nhận dạng tệp không quá ${answer.most} trang. Chia tệp ra.`;
    case 'too-large':
      return 'Ảnh lớn hơn 50 triệu điểm. Quét lại ở 200–300 dpi, mỗi trang một ảnh.';
    case 'damaged':
      return 'Không mở được ảnh, bản quét: tệp hỏng hoặc bị cắt. Quét lại, hoặc tải lại tệp.';
    case 'failed':
      return `Không nhận dạng được chữ trong bản quét (${answer.reason}). Quét lại tệp.`;
    default:
      return undefined;
  }
}

function start(): ChildProcess {
  return fork(path.resolve('src/intake/scan/child.ts'), {
    execArgv: [
      '--max-old-space-size=400',
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      '--allow-addons',
      '--no-warnings',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
