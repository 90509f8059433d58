import { Presets, SingleBar } from 'cli-progress';

/**
 * A progress bar on the terminal; nothing where output goes to a file.
 *
 * @param stage what is being done, in a few words
 */
export function progressBar(stage: string): { update(done: number, total: number): void; stop(): void } {
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
