import { copyFile, lstat, mkdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Contents, writeAll } from './write-all.ts';

/** Folder of unfinished writes. Outside `content/`, which is under version control: a journal from elsewhere must not get there. */
const pendingFolder = '.pending';
const journalName = 'journal.json';
const journalSchema = z.array(z.strictObject({ from: z.string().regex(/^\d+$/), to: z.string() }));

/** The journal that a killed process left cannot be used; none of its files was moved. */
export class BrokenJournal extends Error {
  constructor(reason: string) {
    super(
      `Sổ ghi việc dở dang ${path.join(pendingFolder, journalName)} không dùng được: ${reason} ` +
        'Xem lại content/ (git status), xóa thư mục .pending rồi chạy lại.',
    );
    this.name = 'BrokenJournal';
  }
}

/**
 * Writes several files so that even a process that is killed leaves either all or none of them: the files are written to a folder
 * of their own, then a journal of where they belong, and only then are they moved. `finishCommit` finishes what a killed process
 * began.
 *
 * @param root folder that holds `content/`
 * @param files contents by path below the root, inside `content/`
 * @throws the error of the file system, with nothing changed
 */
export async function commitFiles(root: string, files: ReadonlyMap<string, Contents>): Promise<void> {
  const pending = path.join(root, pendingFolder);
  const moves = [...files].map(([to, contents], index) => ({ to, contents, from: `${index}` }));
  for (const { to } of moves) await confined(root, to);
  await rm(pending, { recursive: true, force: true });
  try {
    await writeAll(new Map(moves.map(({ from, contents }) => [path.join(pending, from), contents])));
    const journal = JSON.stringify(moves.map(({ from, to }) => ({ from, to })));
    await writeAll(new Map([[path.join(pending, journalName), journal]]));
  } catch (error) {
    await rm(pending, { recursive: true, force: true });
    throw error;
  }
  await finishCommit(root);
}

/**
 * Finishes a commit of a killed process: moves its files where there is a journal, and removes them where there is none.
 *
 * @param root folder that holds `content/`
 * @returns the paths that were moved in, below the root
 * @throws BrokenJournal where a journal is damaged, or would move a file anywhere but into `content/`
 */
export async function finishCommit(root: string): Promise<string[]> {
  const pending = path.join(root, pendingFolder);
  const journal = await readFile(path.join(pending, journalName), 'utf8').catch(() => undefined);
  const moves = journal === undefined ? [] : readJournal(journal);
  // All targets are checked before any file is moved.
  const targets = await Promise.all(moves.map(({ to }) => confined(root, to)));
  const moved: string[] = [];
  for (const [index, { from, to }] of moves.entries()) {
    const target = targets[index] as string;
    await mkdir(path.dirname(target), { recursive: true });
    if (await moveFile(path.join(pending, from), target)) moved.push(to);
  }
  await rm(pending, { recursive: true, force: true });
  return moved;
}

function readJournal(json: string): z.infer<typeof journalSchema> {
  let written: unknown;
  try {
    written = JSON.parse(json);
  } catch {
    throw new BrokenJournal('tệp không phải JSON.');
  }
  const read = journalSchema.safeParse(written);
  if (!read.success) throw new BrokenJournal('nội dung không đúng dạng.');
  return read.data;
}

/**
 * The full path of a file of `content/`.
 *
 * @throws BrokenJournal where ".." or a symbolic link leads out of `content/`
 */
async function confined(root: string, to: string): Promise<string> {
  const content = path.resolve(root, 'content');
  const target = path.resolve(root, to);
  const out = new BrokenJournal(`"${to}" không nằm trong content/.`);
  if (path.isAbsolute(to) || !target.startsWith(content + path.sep)) throw out;
  if ((await lstat(target).catch(() => undefined))?.isSymbolicLink()) throw out;
  let folder = path.dirname(target);
  while (folder !== content && !(await lstat(folder).catch(() => undefined))) folder = path.dirname(folder);
  const [real, home] = await Promise.all([realpath(folder), realpath(content)]).catch(() => [
    folder,
    content,
  ]);
  if (real !== home && !real?.startsWith(`${home}${path.sep}`)) throw out;
  return target;
}

/** Moves a file, also to another disk. @returns false where it was moved before the process was killed */
async function moveFile(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Moved before the process was killed.
    if (code === 'ENOENT') return false;
    if (code !== 'EXDEV') throw error;
    // `content/` is on another disk: the file is copied under another name first, so that half a file never has its name.
    await copyFile(from, `${to}.tmp`);
    await rename(`${to}.tmp`, to);
    await rm(from);
  }
  return true;
}
