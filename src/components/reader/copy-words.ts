/** Puts words on the clipboard and says so; where a browser refuses, they stand ready to be copied by hand. */
import { toast } from '../dialogs/toast.ts';

export async function copyWords(words: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    toast(done);
  } catch {
    await (await import('./copy-dialog.ts')).openCopy(words);
  }
}
