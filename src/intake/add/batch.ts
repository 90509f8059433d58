import { commitFiles } from '../../reuse/files/commit-files.ts';
import { digest } from '../../reuse/digest.ts';
import { inVietnamese } from '../../records/load/vietnamese.ts';
import { idKey } from '../../records/schema/instrument-id.ts';
import { complete, type Completed, type CompleteOptions } from './complete.ts';
import { Question } from './question.ts';
import { compareWithHeld, resembles } from './compare-with-held.ts';
import { type Intake, openIntake, readText, type ReadText } from './read-text.ts';
import type { Answer } from './recognise.ts';
import { HeldAlready, LessComplete, Refusal } from './refusal.ts';

/** A file to take in with others. */
export interface GivenFile {
  name: string;
  /** @throws Refusal where it cannot be read */
  read(): Promise<Uint8Array>;
  /** What an editor says about these bytes; `skip`: that they are not to be taken in. */
  answer?(sha256: string): (Answer & { skip?: boolean }) | undefined;
}

/** What came of a file. */
export interface FileOutcome {
  name: string;
  sha256?: string;
  result: 'taken' | 'replaced' | 'unchanged' | 'asked' | 'refused' | 'skipped';
  /** Its instrument, or the one it would be. */
  id?: string;
  /** What was understood. */
  stated?: Question['stated'];
  /** The question, the reason, or what an editor should look at. */
  reason?: string;
  completeness?: 'full' | 'partial';
}

export interface BatchOptions extends Pick<CompleteOptions, 'moveNotes' | 'workers'> {
  /** Day of receiving, ISO date. */
  today: string;
  /** Only say what would come of the files. */
  dryRun?: boolean;
  /** Told how many files are done, and what came of the last ones. */
  tell?: (done: number, total: number, outcomes: readonly FileOutcome[]) => void;
  /** Once it is aborted no further file is read; what was read is written. */
  signal?: AbortSignal;
}

export interface Batch extends Pick<Completed, 'mentions'> {
  outcomes: FileOutcome[];
  /** Published addresses that lead to another place from now on. */
  moved: Record<string, string>;
}

/** Texts that are compiled and written together: what is written stays when the next ones are cut off. */
const TOGETHER = 100;

/**
 * Take in many files: what is held is loaded once and compiled once for as many as are written together. One that cannot be
 * taken in holds none of the others up.
 *
 * @param root folder that holds `content/`
 * @throws Refusal when `content/` has problems of its own
 */
export async function takeInAll(
  root: string,
  given: readonly GivenFile[],
  options: BatchOptions,
): Promise<Batch> {
  const outcomes: FileOutcome[] = [];
  const moved: Batch['moved'] = {};
  const mentions: Batch['mentions'] = [];
  /** Files of this run, by digest: the same bytes under another name are neither read nor asked about again. */
  const seen = new Map<string, string>();
  // What is not written is not held when the next ones are read.
  const together = options.dryRun ? given.length : TOGETHER;
  let intake = await openIntake(root);
  for (let from = 0; from < given.length && !options.signal?.aborted; from += together) {
    const told: FileOutcome[] = [];
    /** By `idKey`. */
    const waiting = new Map<string, ReadText>();
    for (const file of given.slice(from, from + together)) {
      if (options.signal?.aborted) break;
      told.push(...(await readOne(intake, file, { waiting, seen, today: options.today })));
      options.tell?.(outcomes.length + told.length, given.length, told);
    }
    const texts = [...waiting.values()];
    const { moveNotes, workers } = options;
    const done = await complete(intake, texts, {
      ...(moveNotes ? { moveNotes } : {}),
      ...(workers ? { workers } : {}),
    });
    told.push(...texts.map((text) => outcomeOf(text, done.refused.get(text))));
    Object.assign(moved, done.moved);
    mentions.push(...done.mentions);
    outcomes.push(...told);
    options.tell?.(outcomes.length, given.length, told);
    if (options.dryRun || done.files.size === 0) continue;
    await commitFiles(root, done.files);
    if (from + together < given.length) intake = await openIntake(root);
  }
  const place = new Map(given.map(({ name }, index) => [name, index]));
  outcomes.sort((left, right) => (place.get(left.name) ?? 0) - (place.get(right.name) ?? 0));
  return { outcomes, moved, mentions };
}

/**
 * Read one file. A text that may be taken in waits for the others.
 *
 * @returns what came of it, and of one that it is better than
 */
async function readOne(
  intake: Intake,
  file: GivenFile,
  run: { waiting: Map<string, ReadText>; seen: Map<string, string>; today: string },
): Promise<FileOutcome[]> {
  const { name } = file;
  let sha256: string | undefined;
  try {
    const bytes = await file.read();
    sha256 = digest(bytes);
    const same = run.seen.get(sha256);
    if (same !== undefined)
      return [{ name, sha256, result: 'unchanged', reason: `Trùng từng byte với tệp ${same}.` }];
    run.seen.set(sha256, name);
    const { skip, ...answer } = file.answer?.(sha256) ?? {};
    if (skip) return [{ name, sha256, result: 'skipped' }];
    const read = await readText(intake, { bytes, name, answer, today: run.today });
    if (!read.isFuller && !answer.confirmed) {
      const reason =
        'Cùng văn bản với bản đang lưu, không đủ hơn; giữ bản đang lưu. Muốn thay thì thêm riêng tệp này.';
      return [{ ...outcomeOf(read), result: 'unchanged', reason }];
    }
    const { id } = read.instrument;
    const first = run.waiting.get(idKey(id));
    if (first && !resembles(read.inspection.tree, first.inspection.tree)) {
      throw new Question(
        `Tệp mang cùng số hiệu với tệp ${first.text.name}, nhưng lời văn khác hẳn. Tệp này là văn bản nào?`,
        { ...read.instrument, ...titleOf(read) },
        id,
      );
    }
    if (first && !isFuller(read, first)) return [copyOf(read, first)];
    run.waiting.set(idKey(id), read);
    return first ? [copyOf(first, read)] : [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error instanceof HeldAlready)
      return [{ name, ...(sha256 ? { sha256 } : {}), result: 'unchanged', id: error.id }];
    const own = { name, ...(sha256 ? { sha256 } : {}), reason: reasonOf(error, name) };
    if (error instanceof LessComplete) return [{ ...own, result: 'unchanged' }];
    if (!(error instanceof Question)) return [{ ...own, result: 'refused' }];
    return [{ ...own, result: 'asked', stated: error.stated, ...(error.id ? { id: error.id } : {}) }];
  }
}

/** By the measure that a text is held against one that is kept, so that a second run changes nothing. */
function isFuller(read: ReadText, { provenance, inspection: { tree } }: ReadText): boolean {
  try {
    return compareWithHeld(read.inspection, { provenance, tree });
  } catch (error) {
    if (error instanceof LessComplete) return false;
    throw error;
  }
}

const titleOf = ({ inspection: { tree } }: ReadText) => (tree.meta.title ? { title: tree.meta.title } : {});

const copyOf = (text: ReadText, kept: ReadText): FileOutcome => ({
  ...outcomeOf(text),
  id: kept.instrument.id,
  result: 'unchanged',
  reason: `Cùng văn bản với tệp ${kept.text.name}, đã lấy tệp ấy. Muốn dùng tệp này thì thêm riêng nó sau.`,
});

function outcomeOf(text: ReadText, refusal?: Refusal): FileOutcome {
  const { kind, instrument, notes } = text;
  const { id, type, number, date, issuer } = instrument;
  const stated = {
    type,
    number,
    issuer,
    ...(date ? { date } : {}),
    ...titleOf(text),
  };
  const own = { name: text.text.name, sha256: text.provenance.sha256, id, stated };
  if (refusal) return { ...own, result: 'refused', reason: reasonOf(refusal, text.text.name) };
  const doubts = [
    ...instrument.doubts,
    ...notes.map((note) => `Xem lại chú giải "${note.title}": chỗ ấy trong bản văn đã đổi.`),
  ];
  return {
    ...own,
    result: kind === 'replacement' ? 'replaced' : 'taken',
    completeness: text.provenance.completeness,
    ...(doubts.length > 0 ? { reason: doubts.join(' ') } : {}),
  };
}

/**
 * A refusal with what its files say.
 *
 * @param name of the file that is refused, which need not be named again
 */
export const reasonOf = ({ message, files }: Refusal, name?: string): string =>
  [
    message,
    ...files.flatMap((file) =>
      file.messages
        .filter(({ fatal }) => fatal)
        .map(({ reason }) => `${file.path === name ? '' : `${file.path}: `}${inVietnamese(reason)}`),
    ),
  ].join('\n');
