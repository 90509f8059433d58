import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Used } from '../measure.ts';
import { cpuOf, usedBy } from '../used-by.ts';
import { readTexts } from './texts.ts';

const run = promisify(execFile);

/** What ours writes beside the pages, as far as pandoc can too. */
export const FORMS = ['docx', 'epub', 'plain'] as const;

export interface PandocResult {
  /** With its version. */
  name: string;
  used: Used;
}

/**
 * Let pandoc, as the machine has it, write every text of a project in each of `FORMS`; those of one text side by side.
 *
 * @param root the project whose texts are written
 * @throws Error where there is no pandoc, or it fails
 */
export async function measurePandoc(root: string): Promise<PandocResult> {
  const version = await run('pandoc', ['--version']).catch(() => {
    throw new Error('there is no pandoc (Debian: apt-get install pandoc)');
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'pandoc-'));
  try {
    const commands: string[][][] = [];
    for await (const { id, title, markdown } of readTexts(root)) {
      const file = path.join(folder, `${id}.md`);
      await writeFile(file, markdown);
      const metadata = ['--metadata', `title=${title}`, '--metadata', 'lang=vi'];
      commands.push(FORMS.map((form) => [file, '--to', form, ...metadata, '--output', `${file}.${form}`]));
    }
    const before = cpuOf('self', 'ended') ?? 0;
    const begun = performance.now();
    const peaks: number[] = [];
    for (const forms of commands) peaks.push(...(await Promise.all(forms.map(peakOf))));
    const seconds = (performance.now() - begun) / 1000;
    const cpu = (cpuOf('self', 'ended') ?? 0) - before;
    const [name = 'pandoc'] = version.stdout.split('\n');
    return { name, used: { seconds, cpu, megabytes: Math.max(...peaks) } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Run pandoc; the peak of its resident memory in MB, as last seen before it ended. */
async function peakOf(args: readonly string[]): Promise<number> {
  const running = run('pandoc', args);
  let megabytes = 0;
  const look = () => {
    const { pid } = running.child;
    megabytes = Math.max(megabytes, (pid !== undefined && usedBy(pid)?.megabytes) || 0);
  };
  const timer = setInterval(look, 20);
  await running.finally(() => clearInterval(timer));
  return megabytes;
}
