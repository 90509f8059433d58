import type { HeldText } from '../../amend/index.ts';
import type { InstrumentView, Library } from '../library.ts';
import { type InForce, versionsOf } from './versions.ts';

/** The computed versions of an instrument, and what was asked for and is not held. */
export interface InForceView extends InForce {
  /** Ids of amending acts whose text is not held: their changes are missing in every version. */
  missing: string[];
}

/** By the tree of the base: the same texts make the same versions on every page. */
const made = new WeakMap<Library, Map<string, InForceView>>();

/**
 * What an instrument says from day to day, where its record asks for that and its text is held.
 *
 * @throws Error where a computed text loses or invents words: the build stops
 */
export async function inForceOf(view: InstrumentView, library: Library): Promise<InForceView | undefined> {
  const { inForce } = view.record;
  if (!inForce) return undefined;
  // Asked for on every page that shows it: what a page is made of is recorded as it is read.
  const base = await held(view.id, library);
  const acts = await Promise.all(inForce.acts.map(async (id) => ({ id, text: await held(id, library) })));
  const official = inForce.official ? await held(inForce.official, library) : undefined;
  if (!base) return undefined;
  const known = made.get(library) ?? new Map<string, InForceView>();
  made.set(library, known);
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

/** A held text; a day of effect that only its record knows is taken from there. */
async function held(id: string, library: Library): Promise<HeldText | undefined> {
  const tree = await library.sourceTree(id);
  if (!tree) return undefined;
  const record = library.instruments.get(id)?.record;
  const effective = tree.meta.effective ?? record?.effective?.value;
  const document = effective ? { ...tree, meta: { ...tree.meta, effective } } : tree;
  return { id, document, ...(record ? { number: record.number } : {}) };
}

/** Instruments whose record asks for the text in force, and the days on which each changes. */
export async function computedPaths(library: Library): Promise<{ view: InstrumentView; dates: string[] }[]> {
  const asked = [...library.instruments.values()].filter(({ record }) => record.inForce);
  const found = await Promise.all(
    asked.map(async (view) => ({ view, inForce: await inForceOf(view, library) })),
  );
  return found.flatMap(({ view, inForce }) =>
    inForce ? { view, dates: inForce.versions.map(({ date }) => date) } : [],
  );
}
