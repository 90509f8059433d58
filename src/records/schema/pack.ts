import { z } from 'zod';
import { isoDate, key, words } from './attribution.ts';

/** A training pack: clauses in teaching order, `content/packs/<id>.yaml`. */
export const packSchema = z.strictObject({
  /** Also the file name. */
  id: key,
  name: words,
  description: words,
  /** Day on which its hints and answers were last read against the texts. */
  checked: isoDate.optional(),
  items: z
    .array(
      z.strictObject({
        instrument: key,
        anchor: key,
        /** A hint or a question for those who learn. */
        note: words.optional(),
        /** What the trainer may answer, in a sentence or two. */
        answer: words.optional(),
      }),
    )
    .min(1),
});
export type Pack = z.infer<typeof packSchema>;
