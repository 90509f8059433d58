import { shortDate } from '../dates.ts';
import type { InstrumentView, Library } from '../library.ts';
import { completenessLabels, shortName, titleOf } from '../names.ts';
import { stateWords } from '../state.ts';
import { type FacetedCatalogue, facetedCatalogueOf } from './catalogue.ts';
import type { CatalogueRow } from './rows.ts';
import { BLOCK_SIZE, type CatalogueIndex, type ListedText } from './types.ts';

/** A text as the list shows it. */
function listed({ id, record, completeness }: InstrumentView, library: Library): ListedText {
  const state = stateWords(record, library.sources, library.today);
  const title = titleOf(record);
  return {
    id,
    name: shortName(record),
    ...(title ? { title } : {}),
    ...(record.date ? { date: shortDate(record.date) } : {}),
    issuer: record.issuer,
    ...(state.tone === 'quiet' ? {} : { state: state.words }),
    held: completenessLabels[completeness].label,
    ...(completenessLabels[completeness].tone ? { tone: completenessLabels[completeness].tone } : {}),
  };
}

/** What the filter in the browser needs to know of all texts before it shows one: only numbers, so that ten thousand are small. */
export function catalogueIndex(library: Library): CatalogueIndex {
  const catalogue = facetedCatalogueOf(library);
  return {
    total: catalogue.rows.length,
    facets: Object.fromEntries(
      catalogue.facets.map(({ key, values }) => [
        key,
        { values: values.map((value) => value.key), of: columnOf(catalogue, key, values) },
      ]),
    ),
    cited: catalogue.rows.map(({ cited }) => cited),
  };
}

/** The values of a facet as numbers: for each text the index of its value, or of its values; -1 where it has none. */
function columnOf(
  { rows, valuesOf }: FacetedCatalogue,
  facet: string,
  values: readonly { key: string }[],
): (number | number[])[] {
  const at = new Map(values.map(({ key }, index) => [key, index]));
  return rows.map((row) => {
    const [first = -1, ...more] = valuesOf(row, facet).map((key) => at.get(key) ?? -1);
    return more.length > 0 ? [first, ...more] : first;
  });
}

/** Views of the texts of rows. */
export const viewsOf = (library: Library, rows: readonly CatalogueRow[]): InstrumentView[] =>
  rows.flatMap(({ id }) => library.instruments.get(id) ?? []);

/** Numbers of the blocks in which the filter loads texts. */
export const blockNumbers = (library: Library): number[] =>
  Array.from({ length: Math.ceil(library.catalogue.length / BLOCK_SIZE) }, (_, index) => index);

/** The texts of a block. */
export const blockOf = (library: Library, number: number): ListedText[] =>
  viewsOf(library, library.catalogue.slice(number * BLOCK_SIZE, (number + 1) * BLOCK_SIZE)).map((view) =>
    listed(view, library),
  );
