import type { ReferenceTarget } from '../../lexast/index.ts';
import type { Catalogue, CatalogueEntry } from '../catalogue.ts';
import { numberParts } from '../grammar/number.ts';
import { instrumentId } from '../instrument-id.ts';
import type { NamedInstrument } from '../types.ts';
import type { Registry } from './registry.ts';

/** Which instrument a citation means. */
export interface Identity {
  status: 'resolved' | 'ambiguous' | 'unresolved';
  target: Pick<ReferenceTarget, 'instrument' | 'id' | 'date'>;
  /** Where several are possible: each as one would cite it. */
  candidates: string[];
  /** The record, where one is known. */
  entry?: CatalogueEntry;
}

/**
 * Find the instrument that a citation names: by what it says itself, by a fuller citation elsewhere in the
 * same text, by the catalogue where exactly one fits. Never by picking one of several.
 *
 * @param written date of the citing text; a number or name without a date cannot mean a later instrument
 */
export function identify(
  named: NamedInstrument,
  registry: Registry,
  catalogue: Catalogue,
  written: string | undefined,
): Identity {
  const readings = registry.complete(named);
  const [reading = named] = readings;
  if (readings.length > 1) return severally(named, readings.map(describe));

  const matches = catalogue.matches(reading);
  const dated = reading.date !== undefined || reading.year !== undefined || yearOf(reading) !== undefined;
  const fitting = dated ? matches : matches.filter(({ date }) => !date || !written || date <= written);
  if (fitting.length > 1) return severally(reading, fitting.map(describeEntry));
  const [entry] = fitting;
  if (entry) {
    const date = reading.date ?? entry.date;
    return {
      status: 'resolved',
      target: { instrument: entry.number, id: entry.id, ...(date ? { date } : {}) },
      candidates: [],
      entry,
    };
  }
  const id = instrumentId(reading);
  const known = catalogue.byId(id ?? '');
  const certain = id !== undefined || (dated && (reading.number !== undefined || reading.name !== undefined));
  return {
    status: certain ? 'resolved' : 'unresolved',
    target: said(reading, id),
    candidates: [],
    ...(known ? { entry: known } : {}),
  };
}

const yearOf = (named: NamedInstrument) => (named.number ? numberParts(named.number)?.year : undefined);

function said(named: NamedInstrument, id?: string): Identity['target'] {
  const instrument =
    named.number ?? (named.name && named.year ? `${named.name} năm ${named.year}` : named.name);
  return {
    ...(instrument ? { instrument } : {}),
    ...(id ? { id } : {}),
    ...(named.date ? { date: named.date } : {}),
  };
}

const severally = (named: NamedInstrument, candidates: string[]): Identity => ({
  status: 'ambiguous',
  target: said(named),
  candidates,
});

const describe = ({ name, number, date }: NamedInstrument) =>
  [name, number, date && `of ${date}`].filter(Boolean).join(' ');

const describeEntry = ({ id, number, date }: CatalogueEntry) =>
  `${number}${date ? ` of ${date}` : ''} (${id})`;
