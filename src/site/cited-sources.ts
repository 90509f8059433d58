import type { Instrument, Sources } from '../records/schema/index.ts';
import { dayOrMonth } from './dates.ts';
import type { InstrumentView, Library } from './library.ts';
import type { Marks } from './marks.ts';

/** Something that a page states, with the keys of its sources. */
export interface Sourced {
  sources?: readonly string[] | undefined;
}

/** "Tin Quốc hội thông qua Luật Quy hoạch (Vietnam.vn, tháng 12/2025)" */
export function sourceName(source: Sources[string]): string {
  const { title, publisher, dated } = source;
  const issue = source.kind === 'gazette' && source.issue ? ` số ${source.issue}` : '';
  return `${title} (${publisher}${issue}${dated ? `, ${dayOrMonth(dated)}` : ''})`;
}

/** Keys of the sources of all that a page states, each once, by their numbers. */
export function citedSources(statements: readonly Sourced[]): string[] {
  const keys = new Set(statements.flatMap(({ sources = [] }) => sources));
  return [...keys].toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}

/** What editors say in the notes and cards of a text. */
export const saidAt = ({ notes, changed }: Pick<Marks, 'notes' | 'changed'>): Sourced[] => [
  ...[...notes.values()].flat().map(({ annotation }) => annotation),
  ...changed.flatMap(({ changes }) => changes),
];

/** What is stated of an instrument as a whole. */
export const statedOf = ({ id, record, digest }: InstrumentView, { relationsTo }: Library): Sourced[] => [
  ...factsOf(record),
  ...(relationsTo.get(id) ?? []).map(({ relation }) => relation),
  ...(digest ? [digest] : []),
];

const factsOf = ({ identity, signer, effective, status, facts, relations }: Instrument): Sourced[] => [
  identity,
  ...(signer ? [signer] : []),
  ...(effective ? [effective] : []),
  status,
  ...facts,
  ...relations,
];
