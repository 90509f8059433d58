import { z } from 'zod';
import { words } from './attribution.ts';

/** How people say it, what law calls it, and where law calls it so. Only the search reads this. */
const everydayWordSchema = z.strictObject({
  /** As people type it: "tăng ca". */
  said: words,
  /** As law has it: "làm thêm giờ". */
  law: words,
  /** The instrument that calls it so, or "biên tập" where editors say it. */
  source: words,
});
export type EverydayWord = z.infer<typeof everydayWordSchema>;

/** `content/everyday.yaml`; a site may have none. */
export const everydaySchema = z.array(everydayWordSchema);
