import { parseHeld } from '../pipeline/compile.ts';
import { heldText } from '../pipeline/compile-all.ts';
import type { Document } from '../lexast/index.ts';
import type { Provenance, SourceVersion } from '../records/schema/provenance.ts';

/** A text of an instrument, and where it is from. */
export interface TextVersion {
  provenance: SourceVersion;
  tree: Document;
}

/**
 * Every text of an instrument that was ever held, newest first, read by the parser of today.
 *
 * @param root folder that holds `content/`
 * @throws VFileMessage when one cannot be read
 */
export async function textVersions(root: string, id: string, held: Provenance): Promise<TextVersion[]> {
  const versions: TextVersion[] = [];
  for (const provenance of [held, ...held.earlier]) {
    const { tree } = await parseHeld(heldText(root, id, { ...provenance, earlier: [] }));
    versions.push({ provenance, tree });
  }
  return versions;
}
