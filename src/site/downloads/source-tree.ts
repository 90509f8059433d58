import { catalogueOf, compileInstrument } from '../../corpus/compile.ts';
import { heldText } from '../../corpus/compile-all.ts';
import type { Document } from '../../lexast/index.ts';
import type { InstrumentView, Library } from '../library.ts';

/** Only the last one is kept: the forms of one instrument are written one after the other. */
let last: { id: string; tree: Promise<Document | undefined> } | undefined;

/**
 * The tree of a held text, compiled from its source: its references keep the cited place step by step, which
 * the addresses in structured MDX do not.
 *
 * @returns `undefined` where no text is held
 */
export function sourceTree(view: InstrumentView, library: Library): Promise<Document | undefined> {
  if (last?.id !== view.id) last = { id: view.id, tree: compile(view, library) };
  return last.tree;
}

async function compile({ id, record, provenance }: InstrumentView, { instruments }: Library) {
  if (!provenance) return undefined;
  const catalogue = catalogueOf([...instruments.values()].map((view) => view.record));
  const held = await heldText(process.cwd(), id, provenance);
  return (await compileInstrument(record, catalogue, held)).tree;
}
