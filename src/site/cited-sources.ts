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

/** Keys of the sources of all statements of a page, each once, sorted by their numbers: "S2" before "S10". */
export function citedSources(statements: readonly Sourced[]): string[] {
  const keys = new Set(statements.flatMap(({ sources = [] }) => sources));
  return [...keys].toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}

/** The statements in the notes and cards of changed names on a text. */
export const statementsInMarks = ({ notes, changed }: Pick<Marks, 'notes' | 'changed'>): Sourced[] => [
  ...[...notes.values()].flat().map(({ annotation }) => annotation),
  ...changed.flatMap(({ changes }) => changes),
];

/** The statements on an instrument as a whole: its record, relations to it, its summary. */
export const statementsOn = ({ id, record, digest }: InstrumentView, { relationsTo }: Library): Sourced[] => [
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
