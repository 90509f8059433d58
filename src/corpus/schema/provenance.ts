import { z } from 'zod';
import { isoDate, words } from './attribution.ts';

/** `content/sources/<id>/provenance.yaml`: where a held text is from, and that it is still the same file. */
export const provenanceSchema = z.strictObject({
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
});
export type Provenance = z.infer<typeof provenanceSchema>;
