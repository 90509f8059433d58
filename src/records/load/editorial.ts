import path from 'node:path';
import type { VFile } from 'vfile';
import { openStore } from '../../reuse/store.ts';
import type { Pack } from '../schema/pack.ts';
import { groupInTextOrder } from './annotation-order.ts';
import {
  type Annotation,
  annotationReader,
  type AnnotationFile,
  checkAnnotations,
  checkAnnotationKeys,
  readAnnotations,
} from './annotations.ts';
import { type Digest, readDigests } from './digests.ts';
import { ABOUT_FILE, unexpectedFiles } from './expected-files.ts';
import type { EditorialContext } from './editorial-context.ts';
import { readContentFolder, readFolderNames, readTableFile } from './files.ts';
import { checkLinks } from './links.ts';
import { readPlain } from './mdx.ts';
import { readPacks } from './packs.ts';

export type { Digest } from './digests.ts';

/** Everything written by editors about the law. */
export interface Editorial {
  /** Notes by instrument, in the order of the text. */
  annotations: Map<string, Annotation[]>;
  /** Summaries by instrument. */
  digests: Map<string, Digest>;
  packs: Pack[];
}

/** What a site says of itself is plain text as well, and its links lead to places that exist. */
function checkAbout(file: VFile, { known, texts }: EditorialContext): void {
  const body = readPlain(file);
  if (body) checkLinks(file, body, '', known.instrument, texts);
}

/**
 * Load all editorial texts of a content folder.
 *
 * @returns the texts, and every file read, with its messages
 */
export async function loadEditorial(
  content: string,
  context: EditorialContext,
): Promise<Editorial & { files: VFile[] }> {
  const store = openStore(path.dirname(content));
  const reader = annotationReader(store);
  const notes: AnnotationFile[] = [];
  const files: VFile[] = [];
  for (const instrument of await readFolderNames(path.join(content, 'annotations'))) {
    const found = await readContentFolder(path.join(content, 'annotations', instrument), '.mdx');
    files.push(...found);
    notes.push(...readAnnotations(instrument, found, reader));
  }
  reader.keep();
  files.push(...(await unexpectedFiles(content)));
  checkAnnotations(notes, context.texts);
  checkAnnotationKeys(notes, context);
  const annotations = notes.map(({ annotation }) => annotation);
  const digests = await readContentFolder(path.join(content, 'digests'), '.mdx');
  const about = await readTableFile(path.join(content, ABOUT_FILE));
  checkAbout(about, context);
  const packs = await readContentFolder(path.join(content, 'packs'), '.yaml');
  return {
    annotations: groupInTextOrder(annotations, context.texts),
    digests: readDigests(digests, context, store),
    packs: readPacks(packs, context.texts, store),
    files: [...files, ...digests, ...packs, about],
  };
}
