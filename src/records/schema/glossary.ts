import { z } from 'zod';
import { attribution, key, words } from './attribution.ts';

/** A term of regional linkage, defined in our words; sources where the definition states facts. */
const termSchema = z.strictObject({
  term: words,
  abbreviations: z.array(words).default([]),
  /** Other forms under which texts use it. */
  aliases: z.array(words).default([]),
  definition: words,
  /** Every official knows it: it stands in the glossary, and is not marked in a text. */
  common: z.literal(true).optional(),
  /** Keys of other entries. */
  seeAlso: z.array(key).default([]),
  sources: attribution.sources.optional(),
});
export type Term = z.infer<typeof termSchema>;

/** `content/glossary.yaml`: terms by key. */
export const glossarySchema = z.record(key, termSchema);
