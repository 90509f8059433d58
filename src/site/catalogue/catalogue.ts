import { slugWords } from '../../lexast/slug.ts';
import { instrumentTypes, statusLabels, yearOf } from '../../records/schema/index.ts';
import { RecordedMemo } from '../../reuse/reads.ts';
import type { Library } from '../library.ts';
import { completenessLabels } from '../names.ts';
import { settings } from '../settings.ts';
import type { CatalogueRow } from './rows.ts';

/** One value of a facet: "Nghị định", "2031". */
export interface FacetValue {
  /** Its step in addresses. */
  key: string;
  label: string;
  /** How many texts have it. */
  count: number;
}

/** A property by which the list of texts is filtered, with its values. */
export interface Facet {
  /** Its step in addresses: "loai" of `/danh-muc/loai/nghi-dinh/` and `?loai=nghi-dinh`. */
  key: string;
  label: string;
  values: FacetValue[];
}

/** All instruments of a site, newest first, with their facets. */
export interface FacetedCatalogue {
  rows: readonly CatalogueRow[];
  facets: readonly Facet[];
  /** Keys of the values that a text has of a facet. */
  valuesOf(row: CatalogueRow, facet: string): readonly string[];
}

type Value = readonly [key: string, label: string];

const held: Readonly<Record<CatalogueRow['completeness'], string>> = {
  full: 'toan-van',
  partial: 'mot-phan',
  none: 'chua-co',
};

/** The facets. `valuesOf` gives the values of one text; `order` sorts the values of the facet, the most frequent first by default. */
const facets: readonly {
  key: string;
  label: string;
  valuesOf(row: CatalogueRow): readonly Value[];
  order?: (left: FacetValue, right: FacetValue) => number;
}[] = [
  {
    key: 'loai',
    label: 'Loại văn bản',
    valuesOf: ({ record }) => [[record.type, instrumentTypes[record.type].label]],
  },
  {
    key: 'nam',
    label: 'Năm ban hành',
    valuesOf({ record }) {
      const year = yearOf(record);
      return year === undefined ? [] : [[String(year), String(year)]];
    },
    order: (left, right) => (left.key < right.key ? 1 : -1),
  },
  {
    key: 'co-quan',
    label: 'Cơ quan ban hành',
    valuesOf: ({ record }) => [[slugWords(record.issuer), record.issuer]],
  },
  {
    key: 'hieu-luc',
    label: 'Hiệu lực',
    valuesOf: ({ record }) => [[record.status.value, statusLabels[record.status.value]]],
  },
  {
    key: 'chu-de',
    label: 'Chủ đề',
    valuesOf: ({ record }) =>
      (record.subjects ?? []).map((key): Value => [key, settings.subjects[key] ?? key]),
  },
  {
    key: 'nguyen-van',
    label: 'Nguyên văn',
    valuesOf: ({ completeness }) => [[held[completeness], completenessLabels[completeness].label]],
  },
];

const catalogues = new RecordedMemo<Library, FacetedCatalogue>();

/** The catalogue of a library. */
export const facetedCatalogueOf = (library: Library): FacetedCatalogue =>
  catalogues.getOrMake(library, () => makeCatalogue(library.catalogue));

function makeCatalogue(rows: readonly CatalogueRow[]): FacetedCatalogue {
  const readers = new Map(facets.map((facet) => [facet.key, facet.valuesOf]));
  return {
    rows,
    facets: facets
      .map(({ key, label, order = fullestFirst, ...facet }) => {
        const values = new Map<string, FacetValue>();
        for (const [value, words] of rows.flatMap((row) => facet.valuesOf(row))) {
          const entry = values.get(value);
          if (entry) entry.count += 1;
          else values.set(value, { key: value, label: words, count: 1 });
        }
        return { key, label, values: [...values.values()].toSorted(order) };
      })
      // A value that all texts have does not filter any.
      .filter(({ values }) => values.length > 1),
    valuesOf: (row, facet) =>
      readers
        .get(facet)?.(row)
        .map(([key]) => key) ?? [],
  };
}

const fullestFirst = (left: FacetValue, right: FacetValue) =>
  right.count - left.count || (left.key < right.key ? -1 : 1);
