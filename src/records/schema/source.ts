import { z } from 'zod';
import { isoDateOrMonth, key, words } from './attribution.ts';

const common = {
  /** What the source is, in our words. */
  title: words,
  publisher: words,
  /** Day or month of the page or act itself, where it shows one. */
  dated: isoDateOrMonth.optional(),
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

/** A text of the official gazette (Công báo), known by the instrument it prints. */
const gazette = z.strictObject({
  kind: z.literal('gazette'),
  /** Number of the issue: "327". */
  issue: words.optional(),
  ...common,
});

/** One entry of `content/sources.yaml`: where facts come from. */
const sourceSchema = z.union([linkedSource, shortenedSource, heldText, gazette]);
export type Source = z.infer<typeof sourceSchema>;

/** `content/sources.yaml`: sources by key. */
export const sourcesSchema = z.record(z.string().regex(/^S\d+$/), sourceSchema);
export type Sources = z.infer<typeof sourcesSchema>;
