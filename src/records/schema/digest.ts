import { z } from 'zod';
import { attribution, isoDate, key, words } from './attribution.ts';

/** Head of an editorial summary of an instrument: `content/digests/<instrument>.mdx`. */
export const digestSchema = z.strictObject({
  /** Id of the instrument; also the file name. */
  id: key,
  /** One sentence for lists and previews. */
  summary: words,
  ...attribution,
  created: isoDate,
  creator: words,
  checked: isoDate,
});
export type DigestHead = z.infer<typeof digestSchema>;
