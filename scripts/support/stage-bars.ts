import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { Progress } from '../../src/rendering/report-progress.ts';

/** Progress bars of the stages of a build, below the lines that its programs print. */
export interface StageBars {
  /**
   * Begins a stage. Its bar appears with the first progress.
   *
   * @returns a function that gives, for each process of the stage, the function to report its progress to
   */
  begin(stage: string): () => (progress: Progress) => void;
  /** Prints a line above the bars. */
  say(line: string): void;
  /** Draws the bars for the last time. */
  stop(): void;
}

/** @param stream a terminal */
export function stageBars(stream: NodeJS.WriteStream): StageBars {
  const bars = new MultiBar(
    { format: '{stage} {bar} {value}/{total}', hideCursor: true, forceRedraw: true, stream },
    Presets.shades_classic,
  );
  return {
    begin(stage) {
      const parts: Progress[] = [];
      let bar: SingleBar | undefined;
      return () => {
        const part: Progress = { done: 0, total: 0 };
        parts.push(part);
        return (progress) => {
          Object.assign(part, progress);
          const { done, total } = sumOf(parts);
          bar ??= bars.create(total, done, { stage: stage.padEnd(12) });
          bar.setTotal(total);
          bar.update(done);
        };
      };
    },
    say(line) {
      // What is logged is printed when the bars are drawn next.
      if (bars.isActive) bars.log(`${line}\n`);
      else stream.write(`${line}\n`);
    },
    stop() {
      if (!bars.isActive) return;
      bars.update();
      bars.stop();
    },
  };
}

/** The progress of all processes of a stage together. */
const sumOf = (parts: readonly Progress[]): Progress => ({
  done: parts.reduce((sum, { done }) => sum + done, 0),
  total: parts.reduce((sum, { total }) => sum + total, 0),
});
