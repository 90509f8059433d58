import { slugWords } from '../lexast/slug.ts';
import type { Body } from '../records/schema/index.ts';
import { facetedCatalogueOf } from './catalogue/catalogue.ts';
import type { Library } from './library.ts';

/** Who issued texts of a site, as their records name it. */
export interface Issuer {
  /** In addresses: `/danh-muc/co-quan/<slug>/`. */
  slug: string;
  name: string;
  count: number;
  /** Key of the body that editors describe, where they do. */
  body?: string;
  /** Page that lists its texts: that of all, where the site has texts of this one alone. */
  path: string;
}

/** Every issuer of a text, the busiest first: from the records, whether or not somebody described the body. */
export function issuersOf(library: Library): Issuer[] {
  const { facets, rows } = facetedCatalogueOf(library);
  const listed = facets.find(({ key }) => key === 'co-quan')?.values;
  const bodies = bodiesBySlug(library.tables.bodies);
  // Where one body issued all, the catalogue does not list it.
  const [first] = rows;
  const only = first
    ? [{ key: slugWords(first.record.issuer), label: first.record.issuer, count: rows.length }]
    : [];
  return (listed ?? only).map(({ key: slug, label: name, count }) => {
    const body = bodies.get(slug);
    const path = listed ? `/danh-muc/co-quan/${slug}/` : '/van-ban/';
    return { slug, name, count, path, ...(body ? { body } : {}) };
  });
}

/** Keys of bodies by their names and other names, as texts call them. */
export function bodiesBySlug(bodies: Readonly<Record<string, Body>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(bodies).flatMap(([key, { name, aliases }]) =>
      [name, ...aliases].map((each): [string, string] => [slugWords(each), key]),
    ),
  );
}
