import type { Document } from '../../lexast/index.ts';
import type { Library } from '../library.ts';

/**
 * The tree of a held text, compiled from its source: its references keep the cited place step by step, which
 * the addresses in structured MDX do not.
 *
 * @returns `undefined` where no text is held
 */
export async function sourceTree(
  id: string,
  { instruments, compiled }: Library,
): Promise<Document | undefined> {
  if (!instruments.get(id)?.provenance) return undefined;
  return (await compiled.get(id)?.read())?.tree;
}
