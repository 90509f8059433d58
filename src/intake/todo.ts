import { type MissingInstrument, referenceGraph } from '../cite/index.ts';
import type { Document } from '../lexast/index.ts';
import type { Instrument } from '../records/schema/instrument.ts';
import type { Source, Sources } from '../records/schema/source.ts';
import { isTranslation, rankOf } from './fetch/index.ts';

/** An instrument whose text would be worth having. */
export interface WantedText extends MissingInstrument {
  record?: Instrument;
  /** Where its text may be found, official pages first; no translations. */
  addresses: Source[];
}

/**
 * The editor's to-do list: instruments that held texts cite and whose own text is not held, most cited first.
 *
 * @param trees by instrument, compiled from the sources: a document does not keep the number of what it cites
 */
export function wantedTexts(
  trees: ReadonlyMap<string, Document>,
  instruments: ReadonlyMap<string, Instrument>,
  sources: Sources,
): WantedText[] {
  const documents = [...trees].map(([id, tree]) => ({ id, tree }));
  return referenceGraph(documents).missing.map((missing) => {
    const record = instruments.get(missing.id ?? '');
    const addresses = (record?.addresses ?? [])
      .flatMap((key) => sources[key] ?? [])
      .filter((source) => !(source.kind === 'page' && source.complete && isTranslation(source.address)))
      .toSorted((one, other) => placeOf(one) - placeOf(other));
    return Object.assign(missing, { addresses }, record && { record });
  });
}

const placeOf = (source: Source): number =>
  source.kind === 'page' && source.complete ? rankOf(source.address) : 3;
