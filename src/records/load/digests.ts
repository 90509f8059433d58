import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Store } from '../../reuse/store.ts';
import { type DigestHead, digestSchema } from '../schema/digest.ts';
import type { EditorialContext } from './editorial-context.ts';
import { checkFileName } from './file-name.ts';
import { checkLinks } from './links.ts';
import { editorialReader } from './mdx.ts';
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
  store?: Store,
): Map<string, Digest> {
  const digests = new Map<string, Digest>();
  const reader = editorialReader(store, 'digests', digestSchema);
  for (const file of files) {
    const digest = reader.read(file);
    if (!digest) continue;
    const { head, body } = digest;
    const { id } = head.value;
    checkFileName(file, head);
    checkKey(file, head, known, 'instrument', id, 'id');
    checkSourceKeys(file, head, sources);
    checkLinks(file, body, id, known.instrument, texts);
    digests.set(id, { ...head.value, body });
  }
  reader.keep();
  return digests;
}
