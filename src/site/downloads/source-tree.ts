import { compileAll, type CompiledCorpus } from '../../corpus/compile-all.ts';
import type { Document } from '../../lexast/index.ts';
import type { Library } from '../library.ts';

let corpus: Promise<CompiledCorpus> | undefined;

/**
 * The tree of a held text, compiled from its source: its references keep the cited place step by step, which
 * the addresses in structured MDX do not.
 *
 * @returns `undefined` where no text is held
 */
export async function sourceTree(id: string, { instruments }: Library): Promise<Document | undefined> {
  const view = instruments.get(id);
  if (!view?.provenance) return undefined;
  corpus ??= compileAll(
    process.cwd(),
    new Map([...instruments].map(([key, { record }]) => [key, record])),
    new Map([...instruments].flatMap(([key, { provenance }]) => (provenance ? [[key, provenance]] : []))),
  );
  return (await (await corpus).instruments.get(id)?.read())?.tree;
}
