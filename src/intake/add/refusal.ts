import type { VFile } from 'vfile';

/** A text that is not taken in: nothing was written, and this is why. */
export class Refusal extends Error {
  /** Files whose messages say more. */
  readonly files: readonly VFile[];

  constructor(message: string, files: readonly VFile[] = []) {
    super(message);
    this.name = 'Refusal';
    this.files = files;
  }
}
