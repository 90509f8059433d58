import { slugWords } from '../../lexast/slug.ts';
import { instrumentTypes, statusLabels, yearOf } from '../../records/schema/index.ts';
import { Remembered } from '../../reuse/reads.ts';
import type { Library } from '../library.ts';
import { completenessLabels } from '../names.ts';
import { settings } from '../settings.ts';
import type { CatalogueRow } from './rows.ts';

/** One value of a facet that texts have: "Nghị định", "2031". */
export interface FacetValue {
  /** In addresses. */
  key: string;
  label: string;
  /** How many texts have it. */
  count: number;
}

/** A property by which the list of texts is filtered, with its values. */
export interface Facet {
  /** In addresses: `/danh-muc/loai/nghi-dinh/`, `?loai=nghi-dinh`. */
  key: string;
  label: string;
  values: FacetValue[];
}

/** All instruments of a site, newest first, with their facets. */
export interface Catalogue {
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

/** The facets. `of` gives the values of one text, `order` sorts the values of the facet, by default the most frequent first. */
const facets: readonly {
  key: string;
  label: string;
  of(row: CatalogueRow): readonly Value[];
  order?: (left: FacetValue, right: FacetValue) => number;
}[] = [
  {
    key: 'loai',
    label: 'Loại văn bản',
    of: ({ record }) => [[record.type, instrumentTypes[record.type].label]],
  },
  {
    key: 'nam',
    label: 'Năm ban hành',
    of({ record }) {
      const year = yearOf(record);
      return year === undefined ? [] : [[String(year), String(year)]];
    },
    order: (left, right) => (left.key < right.key ? 1 : -1),
  },
  {
    key: 'co-quan',
    label: 'Cơ quan ban hành',
    of: ({ record }) => [[slugWords(record.issuer), record.issuer]],
  },
  {
    key: 'hieu-luc',
    label: 'Hiệu lực',
    of: ({ record }) => [[record.status.value, statusLabels[record.status.value]]],
  },
  {
    key: 'chu-de',
    label: 'Chủ đề',
    of: ({ record }) => (record.subjects ?? []).map((key): Value => [key, settings.subjects[key] ?? key]),
  },
  {
    key: 'nguyen-van',
    label: 'Nguyên văn',
    of: ({ completeness }) => [[held[completeness], completenessLabels[completeness].label]],
  },
];

const known = new Remembered<Library, Catalogue>();

/** The catalogue of a library. */
export const catalogueOf = (library: Library): Catalogue =>
  known.of(library, () => makeCatalogue(library.catalogue));

function makeCatalogue(rows: readonly CatalogueRow[]): Catalogue {
  const of = new Map(facets.map((facet) => [facet.key, facet.of]));
  return {
    rows,
    facets: facets
      .map(({ key, label, order = fullestFirst, ...facet }) => {
        const values = new Map<string, FacetValue>();
        for (const [value, words] of rows.flatMap((row) => facet.of(row))) {
          const entry = values.get(value);
          if (entry) entry.count += 1;
          else values.set(value, { key: value, label: words, count: 1 });
        }
        return { key, label, values: [...values.values()].toSorted(order) };
      })
      // What all texts have in common tells none apart.
      .filter(({ values }) => values.length > 1),
    valuesOf: (row, facet) =>
      of
        .get(facet)?.(row)
        .map(([key]) => key) ?? [],
  };
}

const fullestFirst = (left: FacetValue, right: FacetValue) =>
  right.count - left.count || (left.key < right.key ? -1 : 1);
