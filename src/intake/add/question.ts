import type { InstrumentType } from '../../records/schema/instrument-id.ts';
import { Refusal } from './refusal.ts';

/** What is known of an instrument, from its text or from an editor. */
export interface Stated {
  type?: InstrumentType;
  /** In the official form: "12/NQ-CP". */
  number?: string;
  /** ISO 8601 */
  date?: string;
  issuer?: string;
}

/** A text that is not taken in before somebody has said which instrument it is. */
export class Question extends Refusal {
  /** What was understood. */
  readonly stated: Stated & { title?: string };
  /** The id that this would make, where it is enough for one. */
  readonly id: string | undefined;

  constructor(message: string, stated: Stated & { title?: string }, id?: string) {
    super(message);
    this.name = 'Question';
    this.stated = stated;
    this.id = id;
  }
}
