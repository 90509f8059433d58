import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type DigestHead, digestSchema } from '../schema/digest.ts';
import type { EditorialContext } from './editorial-context.ts';
import { checkFileName } from './file-name.ts';
import { checkLinks } from './links.ts';
import { readEditorial } from './mdx.ts';
import { checkKey } from './references.ts';
import { checkSourceKeys } from './sources.ts';

/** An editorial summary of an instrument. */
export interface Digest extends DigestHead {
  body: Root;
}

/** Read summaries, named `<instrument>.mdx`; problems become messages on their files. */
export function readDigests(
  files: readonly VFile[],
  { known, sources, texts }: EditorialContext,
): Map<string, Digest> {
  const digests = new Map<string, Digest>();
  for (const file of files) {
    const digest = readEditorial(file, digestSchema);
    if (!digest) continue;
    const { head, body } = digest;
    const { id } = head.value;
    checkFileName(file, head);
    checkKey(file, head, known, 'instrument', id, 'id');
    checkSourceKeys(file, head, sources);
    checkLinks(file, body, id, known.instrument, texts);
    digests.set(id, { ...head.value, body });
  }
  return digests;
}
