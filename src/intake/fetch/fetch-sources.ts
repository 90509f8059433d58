import { reasonOf } from '../add/batch.ts';
import { HeldAlready, planAddition, Question, Refusal } from '../add/index.ts';
import { commitFiles } from '../../reuse/files/commit-files.ts';
import type { Instrument } from '../../records/schema/instrument.ts';
import type { Provenance } from '../../records/schema/provenance.ts';
import type { Sources } from '../../records/schema/source.ts';
import { download, DownloadError, type DownloadOptions } from './download.ts';
import { attachmentsOf, rankedAddresses } from './places.ts';

/** An address at which the text of an instrument may be found. */
export interface FetchTask {
  id: string;
  address: string;
}

export interface FetchOutcome extends FetchTask {
  result: 'taken in' | 'held already' | 'refused' | 'not loaded';
  /** Why, where it was not taken in. */
  reason?: string;
}

export interface FetchOptions extends DownloadOptions {
  /** Day of receiving, ISO date. */
  today: string;
  /** Told before each download. */
  onTask?: (task: FetchTask, index: number) => void;
}

/** What `fetchTasks` needs of the content. */
interface Known {
  instruments: ReadonlyMap<string, Instrument>;
  provenance: ReadonlyMap<string, Provenance>;
  sources: Sources;
}

/**
 * Where to look: every complete address of a record whose text is not held, or not whole; official pages first, no
 * translations.
 *
 * @param ids only these instruments; all where none is named
 * @throws Refusal when an id has no record
 */
export function fetchTasks({ instruments, provenance, sources }: Known, ids: readonly string[]): FetchTask[] {
  const unknown = ids.filter((id) => !instruments.has(id));
  if (unknown.length > 0) {
    throw new Refusal(`Không có hồ sơ của ${unknown.join(', ')}. Mã là tên tệp trong content/instruments/.`);
  }
  return [...instruments.values()]
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ id }) => provenance.get(id)?.completeness !== 'full')
    .flatMap(({ id, addresses }) => {
      const known = addresses.flatMap((key) => {
        const source = sources[key];
        return source?.kind === 'page' && source.complete ? [source.address] : [];
      });
      return rankedAddresses(known).map((address) => ({ id, address }));
    });
}

/** This many sites that cannot be reached, and none that can: there is no network. */
const sitesToTry = 3;

/**
 * Try addresses one after the other; a text that passes every check of `planAddition` is taken in at once.
 *
 * @param root folder that holds `content/`
 * @returns what came of each address that was tried, and whether there is no network
 */
export async function fetchSources(
  root: string,
  tasks: readonly FetchTask[],
  options: FetchOptions,
): Promise<{ outcomes: FetchOutcome[]; offline: boolean }> {
  const outcomes: FetchOutcome[] = [];
  const whole = new Set<string>();
  const silent = new Set<string>();
  let answered = false;
  const waiting = [...tasks];
  for (let index = 0; index < waiting.length; index += 1) {
    const task = waiting[index] as FetchTask;
    const { host } = new URL(task.address);
    if (whole.has(task.id) || silent.has(host)) continue;
    options.onTask?.(task, index);
    let bytes: Uint8Array;
    try {
      bytes = await download(task.address, options);
      answered = true;
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error;
      outcomes.push({ ...task, result: 'not loaded', reason: error.message });
      if (error.network) silent.add(host);
      else answered = true;
      if (!answered && silent.size >= sitesToTry) break;
      continue;
    }
    const outcome = await takeIn(root, task, bytes, options.today);
    if (outcome.completeness === 'full') whole.add(task.id);
    outcomes.push(outcome.told);
    // Where the page is not the text, the files that it offers may be: they come next.
    if (outcome.completeness !== 'full' && tasks.includes(task))
      waiting.splice(index + 1, 0, ...attachedTo(task, bytes, waiting));
  }
  return { outcomes, offline: tasks.length > 0 && !answered };
}

const attachedTo = (
  { id, address }: FetchTask,
  bytes: Uint8Array,
  known: readonly FetchTask[],
): FetchTask[] =>
  attachmentsOf(new TextDecoder().decode(bytes), address)
    .filter((each) => !known.some((task) => task.id === id && task.address === each))
    .map((each) => ({ id, address: each }));

async function takeIn(
  root: string,
  task: FetchTask,
  bytes: Uint8Array,
  today: string,
): Promise<{ told: FetchOutcome; completeness?: Provenance['completeness'] }> {
  const { id, address } = task;
  try {
    const addition = await planAddition(root, {
      bytes,
      name: address,
      address,
      downloaded: true,
      // Nobody has looked at it: the text must say itself which instrument it is.
      answer: { id, confirmed: false },
      today,
    });
    const { completeness } = addition.provenance;
    // An article about a decree, or the beginning that a portal shows to strangers, says so too.
    if (completeness !== 'full')
      throw new Question(
        'Trang không có đủ cả văn bản, mà chưa ai xem nên không tự thêm.',
        addition.instrument,
      );
    await commitFiles(root, addition.files);
    return { told: { ...task, result: 'taken in' }, completeness };
  } catch (error) {
    if (error instanceof HeldAlready)
      return { told: { ...task, result: 'held already' }, completeness: error.completeness };
    if (!(error instanceof Refusal)) throw error;
    const after =
      error instanceof Question ? [`Nếu đúng là nguyên văn: npm run add -- ${address} --id ${id}`] : [];
    return { told: { ...task, result: 'refused', reason: [reasonOf(error, address), ...after].join('\n') } };
  }
}
