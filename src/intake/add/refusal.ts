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

/** A text that is held already, byte for byte: there is nothing to do. */
export class HeldAlready extends Refusal {
  /** Its instrument. */
  readonly id: string;
  readonly completeness: 'full' | 'partial';

  constructor(id: string, completeness: 'full' | 'partial') {
    super(`Tệp này đã được lưu (${id}). Không có gì phải làm.`);
    this.name = 'HeldAlready';
    this.id = id;
    this.completeness = completeness;
  }
}

/** A text that is a copy of the one that is held, and lacks something that is there. */
export class LessComplete extends Refusal {}

/** Do messages on files forbid going on? */
export const hasProblems = (files: readonly VFile[]): boolean =>
  files.some((file) => file.messages.some((message) => message.fatal));
