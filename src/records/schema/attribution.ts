import { z } from 'zod';

/** Key of an entry in `content/sources.yaml`. */
const sourceId = z
  .string()
  .regex(/^S\d+$/, 'is not a source key; write one of content/sources.yaml, as "S11"');

/** `high`: an official page or two independent pages; `medium`: one page. Anything less is not published. */
const confidence = z.enum(['high', 'medium']);
export type Confidence = z.infer<typeof confidence>;

/** What every stated fact carries: where it is from, and how sure that makes us. */
export const attribution = { sources: z.array(sourceId).min(1), confidence };
export interface Attribution {
  sources: string[];
  confidence: Confidence;
}

/** A single value with its attribution. */
export const attributed = <T extends z.ZodType>(value: T) => z.strictObject({ value, ...attribution });

/** An ISO 8601 calendar date that exists. */
export const isoDate = z.iso.date();

/** A day or, where only that is known, a month: "2024-11". */
export const isoDateOrMonth = z
  .string()
  .regex(
    /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/,
    'is not a day or month; write "2026-11-24" or "2026-11"',
  );

/**
 * How old a statement about today is: that we looked today at a page of 2024 makes it no younger.
 * Where it is not written, the newest dated source of the statement counts.
 */
export const age = {
  /** Day or month of the page or act that shows it. */
  evidence: isoDateOrMonth.optional(),
  /** Last day on which it holds, where the statement itself names one: a resolution that ends on 28/2/2027. */
  until: isoDate.optional(),
};

/** True where it speaks of what the held copy lacks ("bản đang lưu bị cắt"): over on the day when a whole text comes. */
export const ofPartialText = z.literal(true).optional();

/** What editors corrected, newest last: readers who relied on the old words are told what and why. */
export const corrections = z
  .array(z.strictObject({ date: isoDate, by: z.string().trim().min(1), why: z.string().trim().min(1) }))
  .optional();

/** Text for readers: never blank. */
export const words = z.string().trim().min(1);

/** A lower-case key with hyphens, as used for file names, anchors and cross-references. */
export const key = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'is not a key; use lower-case letters without marks, digits and hyphens',
  );
