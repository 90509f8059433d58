import { readFileSync } from 'node:fs';

/** A process that is no Node, and what it used so far. */
export interface Helper {
  pid: number;
  /** User and system time in seconds. */
  cpu: number;
  /** Peak of its resident memory. */
  megabytes: number;
}

/** Ticks a second in which Linux gives times to programs. */
const TICKS = 100;

/** Fields of proc(5) `stat`, counted after the name. */
const FIELDS = { own: [11, 12], ended: [13, 14] } as const;

/**
 * Seconds of processor time, by proc(5); nothing where there is no such file.
 *
 * @param whose of the process itself, or of those it started that ended and were waited for
 */
export function cpuOf(pid: number | 'self', whose: keyof typeof FIELDS): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return FIELDS[whose].reduce((sum, at) => sum + Number(fields[at]), 0) / TICKS;
  } catch {
    return undefined;
  }
}

/** What a running process used so far; nothing where the system does not tell. */
export function usedBy(pid: number): Helper | undefined {
  const cpu = cpuOf(pid, 'own');
  if (cpu === undefined) return undefined;
  const [, kilobytes = '0'] = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return { pid, cpu, megabytes: Number(kilobytes) / 1024 };
}
