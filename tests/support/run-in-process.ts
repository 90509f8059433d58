import { vi } from 'vitest';
import { checkProject } from '../../scripts/support/steps/check-project.ts';
import { writeCorpus } from '../../scripts/support/steps/write-corpus.ts';

/** How a command ended, and all that it printed. */
export interface Ended {
  code: number;
  said: string;
}

const steps = { 'corpus.ts': writeCorpus, 'check.ts': checkProject };

/** Commands that `runInProcess` knows. */
export type Step = keyof typeof steps;

/** Do what a command does, without a process of its own: loading its code takes longer than its work. */
export async function runInProcess(script: Step, root: string): Promise<Ended> {
  const said: unknown[] = [];
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...words) => void said.push(...words)),
  );
  try {
    return { code: (await steps[script](root)) ? 0 : 1, said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
