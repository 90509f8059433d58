import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { VFile } from 'vfile';
import { detect } from '../../formats/detect.ts';
import type { SourceText } from '../../formats/index.ts';
import type { Document } from '../../lexast/index.ts';
import { onceInProcess } from '../../reuse/once-in-process.ts';
import { type Note, restoreNotes } from '../notes.ts';
import type { Limits } from './watched.ts';

/** A file to read. */
export interface Task {
  path: string;
  bytes: Uint8Array;
  limits: Limits;
}

/** What reading a file gives. */
export interface ReadFile {
  source: SourceText;
  tree: Document;
}

/** The same as it comes out of the box; without a source where the file cannot be read. */
export interface Reading extends Partial<ReadFile> {
  notes: Note[];
  /** Of a fault of ours. */
  error?: string;
  /** Bytes of memory that the box takes by now. */
  memory: number;
}

const MB = 1024 * 1024;
/** Of the heap. A file that fills it is refused, as is one that needs more of all memory. */
const HEAP = 300;
/** A box that has grown so large while it read is not used again. */
const LARGE = 260 * MB;

/** Milliseconds that an honest megabyte takes at most, on a busy machine, and a file of any size. */
const costs: Readonly<Record<string, readonly [number, number]>> = {
  pdf: [16_000, 300_000],
  // A table of figures is packed to a fortieth of what is read.
  zip: [60_000, 60_000],
};

/** What honest files cost at most, with much to spare. */
function limitsFor(bytes: Uint8Array): Limits {
  const { length } = bytes;
  const [each, most] = costs[detect(bytes)] ?? [1500, 40_000];
  return { cpu: Math.min(2500 + (length / MB) * each, most), memory: 470 * MB + length };
}

interface Running {
  box?: ChildProcess | undefined;
  /** Of the files that it was given. */
  last: Promise<unknown>;
}

const running = onceInProcess<Running>('box', () => ({ last: Promise.resolve() }));

/**
 * Read and parse a file of a stranger in a process of its own, which may write nothing and ends when the file costs more
 * time or memory than an honest one. One box reads file after file.
 *
 * @throws VFileMessage when the file cannot be read at all, or costs too much
 */
export function readInBox(file: VFile, bytes: Uint8Array): Promise<ReadFile> {
  const read = running.last.then(() => readNext(file, bytes));
  // Not `read` itself, which would hold the tree.
  running.last = read.then(done, done);
  return read;
}

const done = () => {};

async function readNext(file: VFile, bytes: Uint8Array): Promise<ReadFile> {
  const reading = await ask(file.path, bytes);
  if (reading === undefined) {
    return file.fail(
      'Reading the file takes more time or memory than a file of its size should. It is damaged or hostile: open it in the program that made it and save it anew',
      { ruleId: 'too-costly', source: 'lex' },
    );
  }
  const { source, tree, notes, error } = reading;
  restoreNotes(file, notes);
  if (source && tree) return { source, tree };
  const fatal = file.messages.find((message) => message.fatal);
  throw fatal ?? new Error(error);
}

/**
 * @returns nothing where the box was killed
 * @throws Error where it could not run
 */
async function ask(name: string, bytes: Uint8Array): Promise<Reading | undefined> {
  const child = (running.box ??= start());
  const ended = new AbortController();
  const { signal } = ended;
  child.ref();
  child.channel?.ref();
  try {
    const answered = once(child, 'message', { signal });
    const died = once(child, 'exit', { signal }).then(([code, killed]) => {
      stop(child);
      // A file that costs too much ends in a signal, also where it fills the heap; a code is a fault of ours.
      if (!killed) throw new Error(`The process that reads files ended by itself (exit code ${code})`);
      return undefined;
    });
    // A file that waits for ever computes nothing.
    const waiting = setTimeout(() => child.kill('SIGKILL'), 600_000);
    signal.addEventListener('abort', () => clearTimeout(waiting));
    child.send({ path: name, bytes, limits: limitsFor(bytes) } satisfies Task, () => {});
    for (const each of [answered, died]) each.catch(() => {});
    const answer = (await Promise.race([answered, died])) as [Reading] | undefined;
    if (!answer || answer[0].memory > LARGE) stop(child);
    return answer?.[0];
  } finally {
    ended.abort();
    child.unref();
    child.channel?.unref();
  }
}

function start(): ChildProcess {
  // Not by the place of this module, which a bundle moves.
  const program = path.resolve('src/pipeline/box/child.ts');
  const child = fork(program, {
    execArgv: [
      `--max-old-space-size=${HEAP}`,
      // What is dropped at once, as most of a tree of XML is, is cleared away at once: a third less memory.
      '--max-semi-space-size=4',
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      '--no-warnings',
    ],
    // Nothing of what the environment holds is a file's business.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Also one that ends while nothing is read, as a system short of memory ends programs: nothing would ever answer.
  child.once('exit', () => forget(child));
  return child;
}

function forget(child: ChildProcess): void {
  if (running.box === child) running.box = undefined;
}

function stop(child: ChildProcess): void {
  child.kill('SIGKILL');
  forget(child);
}
