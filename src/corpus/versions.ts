import { parseHeld } from './compile.ts';
import { heldText } from './compile-all.ts';
import type { Document } from '../lexast/index.ts';
import type { Provenance, SourceVersion } from './schema/provenance.ts';

/** A text of an instrument, and where it is from. */
export interface TextVersion {
  provenance: SourceVersion;
  tree: Document;
}

/**
 * The texts of an instrument that were replaced, newest first, read by the parser of today.
 *
 * @param root folder that holds `content/`
 */
export async function earlierTexts(
  root: string,
  id: string,
  { earlier }: Provenance,
): Promise<TextVersion[]> {
  const versions: TextVersion[] = [];
  for (const provenance of earlier) {
    const { tree } = await parseHeld(await heldText(root, id, { ...provenance, earlier: [] }));
    versions.push({ provenance, tree });
  }
  return versions;
}
