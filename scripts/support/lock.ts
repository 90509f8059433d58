import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { lock } from 'proper-lockfile';

/** Set for programs that are started by one that has the lock. */
const HELD = 'PROJECT_LOCK_HELD';
/** A program that computes does not say that it is alive; a dead one on this machine is known by its number. */
const STALE = 10 * 60_000;

/**
 * Two that write share `content/`, the cache and `dist/`: the second waits for the first. One that was killed holds
 * nobody up.
 *
 * @param root folder of the project
 * @returns gives it back
 */
export async function onlyOne(root = '.'): Promise<() => Promise<void>> {
  if (process.env[HELD]) return () => Promise.resolve();
  const cache = path.join(root, '.cache');
  const holder = path.join(cache, 'lock-holder');
  await mkdir(cache, { recursive: true });
  // The library ends a program whose file is larger than allowed, unless it listens itself: it is told in words (`disk.ts`).
  if (process.platform !== 'win32') process.off('SIGXFSZ', ignore).on('SIGXFSZ', ignore);
  let told = false;
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
    if (host === hostname() && !isAlive(Number(pid)) && (await clear(cache, holder, `${host} ${pid}`)))
      continue;
    if (!told) console.error('Một lệnh khác đang ghi vào dự án này; chờ lệnh ấy xong …');
    told = true;
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
  }
}

/**
 * Clear away what a killed program left.
 *
 * @returns whether this was the one to do so: of several that wait, one renames the note of the holder
 */
async function clear(cache: string, holder: string, dead: string): Promise<boolean> {
  const mine = `${holder}-${process.pid}`;
  try {
    await rename(holder, mine);
  } catch {
    return false;
  }
  // Another may have cleared away and taken the lock since.
  const found = await readFile(mine, 'utf8');
  await (found === dead ? rm(mine) : rename(mine, holder));
  if (found === dead) await rm(`${cache}.lock`, { recursive: true, force: true });
  return found === dead;
}

const ignore = () => {};

function isAlive(pid: number): boolean {
  try {
    // One that ended and that nobody asked after yet still has its number.
    if (/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return false;
  } catch {
    // Not every system tells.
  }
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
