import { z } from 'zod';
import { key, words } from './attribution.ts';

const common = {
  /** What the source is, in our words. */
  title: words,
  publisher: words,
  /** Month in which it was read, "2026-11". */
  collected: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'is not a month; write it as "2026-11"'),
};

/** A page whose whole address is known: it may be linked. */
const linkedSource = z.strictObject({
  kind: z.literal('page'),
  complete: z.literal(true),
  address: z.url({ protocol: /^https?$/ }),
  ...common,
});

/** A page whose address was only seen shortened: named, never linked. */
const shortenedSource = z.strictObject({
  kind: z.literal('page'),
  complete: z.literal(false),
  address: words,
  ...common,
});

/** A text held in `content/sources/`. */
const heldText = z.strictObject({ kind: z.literal('held-text'), instrument: key, ...common });

/** One entry of `content/sources.yaml`: where facts come from. */
export const sourceSchema = z.union([linkedSource, shortenedSource, heldText]);
export type Source = z.infer<typeof sourceSchema>;

/** `content/sources.yaml`: sources by key. */
export const sourcesSchema = z.record(z.string().regex(/^S\d+$/), sourceSchema);
export type Sources = z.infer<typeof sourcesSchema>;
