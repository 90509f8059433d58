import { z } from 'zod';
import { readingSchema } from '../schema/provenance.ts';

/** Head of a generated document: enough to read the file alone, and to tell a hand edit from a stale file. */
export const frontmatterSchema = z.strictObject({
  id: z.string(),
  type: z.string(),
  number: z.string(),
  title: z.string().optional(),
  issuer: z.string().optional(),
  date: z.iso.date().optional(),
  completeness: z.enum(['full', 'partial', 'none']),
  source: z
    .strictObject({
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      received: z.iso.date(),
      characters: z.int().nonnegative(),
      reading: readingSchema.optional(),
    })
    .optional(),
  /** sha256 of everything after the head. */
  body: z.string().regex(/^[0-9a-f]{64}$/),
});
export type DocumentFrontmatter = z.infer<typeof frontmatterSchema>;
