import { Presets, SingleBar } from 'cli-progress';
import { progressReporter } from '../../src/rendering/report-progress.ts';

export interface Bar {
  update(done: number, total: number): void;
  stop(): void;
}

/**
 * Shows the progress of a program: as a message to the build that started it (`stage-bars.ts`), else as a bar on the terminal;
 * not at all where output goes to a file.
 *
 * @param stage what is being done, in a few words
 */
export function progressBar(stage: string): Bar {
  if (process.send) return { update: progressReporter(), stop: () => undefined };
  const bar = new SingleBar(
    { format: `${stage} {bar} {value}/{total}`, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  return {
    update(done, total) {
      if (!bar.isActive) bar.start(total, 0);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
