import { complete, type Completed, type CompleteOptions } from './complete.ts';
import { type NewText, openIntake, readText, type ReadText } from './read-text.ts';

/** What taking in one text comes to. Nothing is written yet. */
export type Addition = ReadText & Pick<Completed, 'files' | 'moved' | 'movedNotes' | 'mentions'>;

/**
 * Read a text, recognise its instrument, and work out everything that taking it in would write.
 *
 * @param root folder that holds `content/`
 * @throws HeldAlready when these very bytes are held
 * @throws Question when it is not certain which instrument it is
 * @throws Refusal when the text cannot be read, is less complete than the one held, or would break a published address
 *   or an editorial note
 */
export async function planAddition(
  root: string,
  text: NewText,
  options: CompleteOptions = {},
): Promise<Addition> {
  const intake = await openIntake(root);
  const read = await readText(intake, text);
  const { files, moved, movedNotes, mentions, refused } = await complete(intake, [read], options);
  const [refusal] = refused.values();
  if (refusal) throw refusal;
  return { ...read, files, moved, movedNotes, mentions };
}
