/** Copies words to the clipboard and says so; where the browser refuses, a dialog shows them for copying by hand. */
import { toast } from '../dialogs/toast.ts';

export async function copyWords(words: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    toast(done);
  } catch {
    await (await import('./copy-dialog.ts')).openCopy(words);
  }
}
