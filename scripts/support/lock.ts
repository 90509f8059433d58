import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { lock } from 'proper-lockfile';

/** Environment variable that tells a child process that its parent holds the lock. */
const HELD = 'PROJECT_LOCK_HELD';
/**
 * Milliseconds after which a lock that was not renewed is taken over: long, since a busy program cannot renew its lock in time.
 * A dead holder on this machine is recognised at once, by its process id.
 */
const STALE = 10 * 60_000;

/**
 * Locks the project, since two commands would write to the same `content/`, cache and `dist/`: the second waits for the first.
 * The lock of a command that was killed is taken over.
 *
 * @param root folder of the project
 * @returns a function that releases the lock
 */
export async function lockProject(root = '.'): Promise<() => Promise<void>> {
  if (process.env[HELD]) return () => Promise.resolve();
  const cache = path.join(root, '.cache');
  const holder = path.join(cache, 'lock-holder');
  await mkdir(cache, { recursive: true });
  // proper-lockfile ends the program on this signal (a file larger than allowed) unless there is a listener; `disk.ts` reports it.
  if (process.platform !== 'win32') process.off('SIGXFSZ', ignore).on('SIGXFSZ', ignore);
  let reported = false;
  for (;;) {
    try {
      const unlock = await lock(cache, { stale: STALE, update: 5_000 });
      await writeFile(holder, `${hostname()} ${process.pid}`);
      process.env[HELD] = 'yes';
      return async () => {
        delete process.env[HELD];
        await rm(holder, { force: true });
        await unlock();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    }
    const [host, pid] = (await readFile(holder, 'utf8').catch(() => '')).split(' ');
    if (
      host === hostname() &&
      !isAlive(Number(pid)) &&
      (await removeDeadLock(cache, holder, `${host} ${pid}`))
    )
      continue;
    if (!reported) console.error('Một lệnh khác đang ghi vào dự án này; chờ lệnh ấy xong …');
    reported = true;
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
  }
}

/**
 * Removes the lock of a killed program.
 *
 * @returns whether this process removed it: of several that wait, only one succeeds in renaming the holder's note
 */
async function removeDeadLock(cache: string, holder: string, dead: string): Promise<boolean> {
  const claimed = `${holder}-${process.pid}`;
  try {
    await rename(holder, claimed);
  } catch {
    return false;
  }
  // Meanwhile another process may have removed the dead lock and taken its own.
  const found = await readFile(claimed, 'utf8');
  await (found === dead ? rm(claimed) : rename(claimed, holder));
  if (found === dead) await rm(`${cache}.lock`, { recursive: true, force: true });
  return found === dead;
}

const ignore = () => {};

function isAlive(pid: number): boolean {
  try {
    // A zombie process has ended and still has its id.
    if (/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return false;
  } catch {
    // Only Linux has /proc.
  }
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
