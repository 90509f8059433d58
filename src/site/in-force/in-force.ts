import type { HeldText } from '../../amend/index.ts';
import { sourceTree } from '../downloads/source-tree.ts';
import type { InstrumentView, Library } from '../library.ts';
import { type InForce, type Version, versionsOf } from './versions.ts';

/** The computed versions of an instrument, and what was asked for and is not held. */
export interface InForceView extends InForce {
  /** Ids of amending acts whose text is not held: their changes are missing in every version. */
  missing: string[];
}

const made = new WeakMap<Library, Map<string, Promise<InForceView | undefined>>>();

/**
 * What an instrument says from day to day, where its record asks for that and its text is held.
 *
 * @throws Error where a computed text loses or invents words: the build stops
 */
export function inForceOf(view: InstrumentView, library: Library): Promise<InForceView | undefined> {
  const known = made.get(library) ?? new Map<string, Promise<InForceView | undefined>>();
  made.set(library, known);
  const before = known.get(view.id) ?? compute(view, library);
  known.set(view.id, before);
  return before;
}

async function compute(view: InstrumentView, library: Library): Promise<InForceView | undefined> {
  const { inForce } = view.record;
  if (!inForce) return undefined;
  const base = await held(view.id, library);
  if (!base) return undefined;
  const acts = await Promise.all(inForce.acts.map(async (id) => ({ id, text: await held(id, library) })));
  const official = inForce.official ? await held(inForce.official, library) : undefined;
  const texts = acts.flatMap(({ text }) => text ?? []);
  return {
    ...versionsOf(base, texts, library.today, official?.document),
    missing: acts.flatMap(({ id, text }) => (text ? [] : id)),
  };
}

/** A held text; a day of effect that only its record knows is taken from there. */
async function held(id: string, library: Library): Promise<HeldText | undefined> {
  const tree = await sourceTree(id, library);
  if (!tree) return undefined;
  const record = library.instruments.get(id)?.record;
  const effective = tree.meta.effective ?? record?.effective?.value;
  const document = effective ? { ...tree, meta: { ...tree.meta, effective } } : tree;
  return { id, document, ...(record ? { number: record.number } : {}) };
}

/** Instruments whose record asks for the text in force. */
export const computedViews = ({ instruments }: Library): InstrumentView[] =>
  [...instruments.values()].filter(({ record, provenance }) => record.inForce && provenance);

/** Every version of every instrument whose record asks for the text in force. */
export async function versionPages(
  library: Library,
): Promise<{ view: InstrumentView; inForce: InForceView; version: Version }[]> {
  const made = await Promise.all(
    computedViews(library).map(async (view) => ({ view, inForce: await inForceOf(view, library) })),
  );
  return made.flatMap(({ view, inForce }) =>
    (inForce?.versions ?? []).flatMap((version) => (inForce ? { view, inForce, version } : [])),
  );
}
