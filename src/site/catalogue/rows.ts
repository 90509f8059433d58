import type { Instrument } from '../../records/schema/index.ts';
import type { ViewContent } from '../instrument-view.ts';

/** What the list of all texts needs of one. */
export interface CatalogueRow {
  id: string;
  record: Pick<Instrument, 'type' | 'number' | 'date' | 'issuer' | 'status' | 'subjects' | 'core'>;
  completeness: ViewContent['completeness'];
  /** By how many others it is cited. */
  cited: number;
}

/** Rows of all instruments, newest first: one input of the pages that list, instead of several for each text. */
export const catalogueRows = (held: ReadonlyMap<string, ViewContent>): CatalogueRow[] =>
  [...held]
    .map(([id, { record, completeness, backlinks }]): CatalogueRow => {
      const { type, number, date, issuer, status, subjects, core } = record;
      return {
        id,
        record: {
          type,
          number,
          issuer,
          status,
          ...(date ? { date } : {}),
          ...(subjects ? { subjects } : {}),
          ...(core ? { core } : {}),
        },
        completeness,
        cited: new Set(backlinks.map(({ from }) => from)).size,
      };
    })
    .toSorted(
      (left, right) =>
        (right.record.date ?? '').localeCompare(left.record.date ?? '') || (left.id < right.id ? -1 : 1),
    );
