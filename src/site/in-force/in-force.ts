import type { HeldText } from '../../amend/index.ts';
import type { InstrumentView, Library } from '../library.ts';
import { type InForce, versionsOf } from './versions.ts';

/** The computed versions of an instrument, and the acts that are missing for them. */
export interface InForceView extends InForce {
  /** Ids of amending acts whose text is not held: their changes are missing in every version. */
  missing: string[];
}

/** Memo by id, since every page of an instrument shows the same versions. */
const computedViews = new WeakMap<Library, Map<string, InForceView>>();

/**
 * Computes the versions of an instrument, where its record asks for that and its text is held.
 *
 * @throws Error where a computed text loses or invents words: the build stops
 */
export async function inForceOf(view: InstrumentView, library: Library): Promise<InForceView | undefined> {
  const { inForce } = view.record;
  if (!inForce) return undefined;
  // Read on every page that shows it, also where the memo has the versions, so that the reads are recorded for the page.
  const base = await heldTextOf(view.id, library);
  const acts = await Promise.all(
    inForce.acts.map(async (id) => ({ id, text: await heldTextOf(id, library) })),
  );
  const official = inForce.official ? await heldTextOf(inForce.official, library) : undefined;
  if (!base) return undefined;
  const known = computedViews.get(library) ?? new Map<string, InForceView>();
  computedViews.set(library, known);
  const before = known.get(view.id);
  if (before) return before;
  const texts = acts.flatMap(({ text }) => text ?? []);
  const computed: InForceView = {
    ...versionsOf(base, texts, official?.document),
    missing: acts.flatMap(({ id, text }) => (text ? [] : id)),
  };
  known.set(view.id, computed);
  return computed;
}

/** A held text. Its day of effect comes from its record where the text does not state it. */
async function heldTextOf(id: string, library: Library): Promise<HeldText | undefined> {
  const tree = await library.sourceTree(id);
  if (!tree) return undefined;
  const record = library.instruments.get(id)?.record;
  const effective = tree.meta.effective ?? record?.effective?.value;
  const document = effective ? { ...tree, meta: { ...tree.meta, effective } } : tree;
  return { id, document, ...(record ? { number: record.number } : {}) };
}

/** The instruments whose record asks for the text in force, with the days on which each changes. */
export async function findComputed(library: Library): Promise<{ view: InstrumentView; dates: string[] }[]> {
  const asked = [...library.instruments.values()].filter(({ record }) => record.inForce);
  const found = await Promise.all(
    asked.map(async (view) => ({ view, inForce: await inForceOf(view, library) })),
  );
  return found.flatMap(({ view, inForce }) =>
    inForce ? { view, dates: inForce.versions.map(({ date }) => date) } : [],
  );
}
