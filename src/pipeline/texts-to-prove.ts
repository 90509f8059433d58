import type { Instrument } from '../records/schema/instrument.ts';

/**
 * The texts whose pages a build holds against their sources: those with a page that was made anew, and the featured ones every
 * time. Pages of other texts that were taken over from the last site were proved there, and nothing they are made of changed.
 *
 * @param filesOf the pages of a text, as paths in the site
 * @param anew those that were made anew
 * @returns their ids
 */
export function textsToProve(
  records: readonly Pick<Instrument, 'id' | 'core'>[],
  filesOf: (id: string) => readonly string[],
  anew: ReadonlySet<string>,
): Set<string> {
  const proved = records.filter(({ id, core }) => core || filesOf(id).some((file) => anew.has(file)));
  return new Set(proved.map(({ id }) => id));
}
