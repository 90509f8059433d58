import type { Instrument } from './schema/instrument.ts';

/**
 * Have the divisions of an instrument pages of their own? Those of the instruments this site is about do. Every
 * division of every held text has its anchor; two hundred pages for each of ten thousand texts no host would take.
 */
export const hasDivisionPages = (record: Instrument): boolean => record.core === true;

/** Ids of the instruments whose divisions have pages of their own. */
export const pagedIds = (records: Iterable<Instrument>): ReadonlySet<string> =>
  new Set([...records].filter(hasDivisionPages).map(({ id }) => id));
