import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { type Follower, run } from './run.ts';
import { type StageBars, stageBars } from './stage-bars.ts';

/** The build ends here; what was wrong has been said. */
export class Stop extends Error {}

/** Makes a follower for each process of a step, where there is a terminal to show it on. */
export type Follow = () => Follower | undefined;

/** The steps of a build: each has its time, and a bar where the output is a terminal. */
export class BuildStages {
  /** Of the steps that were done: "corpus 0.8 s". */
  readonly times: string[] = [];
  readonly #env: Record<string, string>;
  readonly #bars: StageBars | undefined;

  /** @param env what the programs are told beside what this one was told */
  constructor(env: Record<string, string>) {
    this.#env = env;
    this.#bars = process.stdout.isTTY ? stageBars(process.stdout) : undefined;
  }

  /** Run a program of `scripts/` as a step. */
  script(name: string, args: readonly string[] = []): Promise<void> {
    return this.scripts(name, [args]);
  }

  /**
   * Run a program of `scripts/` in several processes at once, as one step.
   *
   * @param argsOf those of each process
   */
  async scripts(name: string, argsOf: readonly (readonly string[])[], step = name): Promise<void> {
    const program = path.join('scripts', `${name}.ts`);
    await this.timed(step, async (follow) => {
      const codes = argsOf.map((args) =>
        run(process.execPath, [program, ...args], this.#env, { follower: follow() }),
      );
      return Math.max(...(await Promise.all(codes)));
    });
  }

  /**
   * Do a step in this process.
   *
   * @param step says what it did, in a line
   */
  async here(name: string, step: () => Promise<string>): Promise<void> {
    await this.timed(name, async () => {
      try {
        const line = await step();
        if (this.#bars) this.#bars.say(line);
        else console.log(line);
        return 0;
      } catch (error) {
        console.error(error);
        return 1;
      }
    });
  }

  /**
   * Do a step and note its time.
   *
   * @throws Stop when it ends with another code than 0
   */
  async timed(name: string, step: (follow: Follow) => Promise<number>): Promise<void> {
    const before = performance.now();
    const bars = this.#bars;
    const newBar = bars?.begin(name);
    const code = await step(() => bars && newBar && { tell: newBar(), say: bars.say });
    this.times.push(`${name} ${secondsSince(before)}`);
    if (code === 0) return;
    this.stop();
    const { bavail, bsize } = await statfs('.');
    const full = bavail * bsize < 50_000_000 ? ' The disk is full: make room and build again.' : '';
    console.error(`\nThe build stopped at ${name}; dist/ is as it was.${full}`);
    throw new Stop();
  }

  /** Leave the bars as they are: what is printed now stands below them. */
  stop(): void {
    this.#bars?.stop();
  }
}

/** Wait for steps that need nothing of each other, also when one fails: none goes on behind the build's back. */
export async function together(steps: readonly Promise<unknown>[]): Promise<void> {
  for (const step of await Promise.allSettled(steps)) if (step.status === 'rejected') throw step.reason;
}

/** "1.2 s". @param before what `performance.now()` gave */
export const secondsSince = (before: number): string =>
  `${((performance.now() - before) / 1000).toFixed(1)} s`;
