import { shortDate } from '../dates.ts';
import type { InstrumentView, Library } from '../library.ts';
import { completenessLabels, shortName, titleOf } from '../names.ts';
import { stateWords } from '../state.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import type { CatalogueRow } from './rows.ts';
import { BLOCK, type CatalogueIndex, type ListedText } from './types.ts';

/** What the list shows of a text. */
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

/** What the filter needs of all texts before it shows one: numbers only, so that ten thousand stay light. */
export function catalogueIndex(library: Library): CatalogueIndex {
  const catalogue = catalogueOf(library);
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

function columnOf(
  { rows, valuesOf }: Catalogue,
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

/** Numbers of the blocks in which texts are given to the filter. */
export const blockNumbers = (library: Library): number[] =>
  Array.from({ length: Math.ceil(library.catalogue.length / BLOCK) }, (_, index) => index);

/** The texts of a block. */
export const blockOf = (library: Library, number: number): ListedText[] =>
  viewsOf(library, library.catalogue.slice(number * BLOCK, (number + 1) * BLOCK)).map((view) =>
    listed(view, library),
  );
