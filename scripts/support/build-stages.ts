import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { type OutputListener, run } from './run.ts';
import { type StageBars, stageBars } from './stage-bars.ts';

/** Ends the build. The reason was printed before it is thrown. */
export class BuildFailed extends Error {}

/** Makes the listener for one process of a step; undefined where output is not a terminal. */
export type NewListener = () => OutputListener | undefined;

/** The steps of a build: each is timed, and has a progress bar if the output is a terminal. */
export class BuildStages {
  /** Times of the finished steps: "corpus 0.8 s". */
  readonly times: string[] = [];
  readonly #env: Record<string, string>;
  readonly #bars: StageBars | undefined;

  /** @param env environment variables for the programs, beside those of this process */
  constructor(env: Record<string, string>) {
    this.#env = env;
    this.#bars = process.stdout.isTTY ? stageBars(process.stdout) : undefined;
  }

  /** Runs a program of `scripts/` as a step. */
  script(name: string, args: readonly string[] = []): Promise<void> {
    return this.scripts(name, [args]);
  }

  /**
   * Runs a program of `scripts/` in several processes at once, as one step.
   *
   * @param argsOf the arguments of each process
   */
  async scripts(name: string, argsOf: readonly (readonly string[])[], step = name): Promise<void> {
    const program = path.join('scripts', `${name}.ts`);
    await this.timed(step, async (newListener) => {
      const codes = argsOf.map((args) =>
        run(process.execPath, [program, ...args], this.#env, { listener: newListener() }),
      );
      return Math.max(...(await Promise.all(codes)));
    });
  }

  /**
   * Runs a step in this process.
   *
   * @param step returns a line that says what was done
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
   * Runs a step and records its time.
   *
   * @param step returns an exit code
   * @throws Stop when that is not 0
   */
  async timed(name: string, step: (newListener: NewListener) => Promise<number>): Promise<void> {
    const before = performance.now();
    const bars = this.#bars;
    const newBar = bars?.begin(name);
    const code = await step(() => bars && newBar && { onProgress: newBar(), onLine: bars.say });
    this.times.push(`${name} ${secondsSince(before)}`);
    if (code === 0) return;
    this.stop();
    const { bavail, bsize } = await statfs('.');
    const full = bavail * bsize < 50_000_000 ? ' The disk is full: make room and build again.' : '';
    console.error(`\nThe build stopped at ${name}; dist/ is as it was.${full}`);
    throw new BuildFailed();
  }

  /** Freezes the bars, so that further output stands below them. */
  stop(): void {
    this.#bars?.stop();
  }
}

/** Waits for independent steps to end, all of them even when one fails, so that none is still running afterwards. */
export async function waitForAll(steps: readonly Promise<unknown>[]): Promise<void> {
  for (const step of await Promise.allSettled(steps)) if (step.status === 'rejected') throw step.reason;
}

/** "1.2 s". @param before what `performance.now()` gave */
export const secondsSince = (before: number): string =>
  `${((performance.now() - before) / 1000).toFixed(1)} s`;
