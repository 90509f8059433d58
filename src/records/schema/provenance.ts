import { z } from 'zod';
import { isoDate, words } from './attribution.ts';

/** One text of an instrument as it was received. */
const version = {
  /** File name in the same folder. */
  file: z.string().regex(/^[^/\\]+$/, 'is not a file name; the file stands in the same folder'),
  received: isoDate,
  /** Of the file byte for byte as received. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not a sha256; it has 64 digits of 0-9 and a-f'),
  origin: z.strictObject({
    /** Absent where it is not known. */
    address: z.url({ protocol: /^https?$/ }).optional(),
    note: words,
  }),
  completeness: z.enum(['full', 'partial']),
  note: words.optional(),
};
const versionSchema = z.strictObject(version);
export type SourceVersion = z.infer<typeof versionSchema>;

/**
 * `content/sources/<id>/provenance.yaml`: where a held text is from, and that it is still the same file. The
 * newest text is the one that is read; those it replaced are kept.
 */
export const provenanceSchema = z
  .strictObject({
    ...version,
    /** Texts that were replaced, newest first. */
    earlier: z.array(versionSchema).default([]),
  })
  .refine(({ file, earlier }) => new Set([file, ...earlier.map((each) => each.file)]).size > earlier.length, {
    path: ['earlier'],
    error: 'names a file twice; every text keeps a file of its own',
  });
export type Provenance = z.infer<typeof provenanceSchema>;
