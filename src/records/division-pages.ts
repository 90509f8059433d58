import type { Instrument } from './schema/instrument.ts';

/**
 * Have the divisions of an instrument pages of their own? Those of the instruments that the site file chooses
 * do. Every division of every held text has its anchor; two hundred pages for each of ten thousand texts no host would take.
 */
export const hasDivisionPages = (record: Instrument): boolean =>
  record.editions?.includes('divisionPages') === true;

/** Ids of the instruments whose divisions have pages of their own. */
export const pagedIds = (records: Iterable<Instrument>): ReadonlySet<string> =>
  new Set([...records].filter(hasDivisionPages).map(({ id }) => id));
