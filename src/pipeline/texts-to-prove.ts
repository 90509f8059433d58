import type { Instrument } from '../records/schema/instrument.ts';

/**
 * The texts whose pages a build compares with their sources: those with a newly rendered page, and the featured ones in every
 * build. Other pages that were taken over from the last site were proved when they were rendered.
 *
 * @param filesOf the pages of a text, as paths in the site
 * @param rendered paths of the newly rendered pages
 * @returns their ids
 */
export function textsToProve(
  records: readonly Pick<Instrument, 'id' | 'core'>[],
  filesOf: (id: string) => readonly string[],
  rendered: ReadonlySet<string>,
): Set<string> {
  const texts = records.filter(({ id, core }) => core || filesOf(id).some((file) => rendered.has(file)));
  return new Set(texts.map(({ id }) => id));
}
