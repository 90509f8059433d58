import { slugWords } from '../lexast/slug.ts';
import type { Body } from '../records/schema/index.ts';
import { facetedCatalogueOf } from './catalogue/catalogue.ts';
import type { Library } from './library.ts';

/** An issuer of texts, as their records name it. */
export interface Issuer {
  /** Its step in addresses: `/danh-muc/co-quan/<slug>/`. */
  slug: string;
  name: string;
  count: number;
  /** Key of the body in `content/bodies.yaml`, where it is described there. */
  body?: string;
  /** Page that lists its texts; the list of all texts where the site has no other issuer. */
  path: string;
}

/** All issuers of texts, by their records, the one with most texts first. */
export function issuersOf(library: Library): Issuer[] {
  const { facets, rows } = facetedCatalogueOf(library);
  const listed = facets.find(({ key }) => key === 'co-quan')?.values;
  const bodies = bodiesBySlug(library.tables.bodies);
  // A facet with a single value is not in the catalogue.
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

/** Keys of bodies by the slugs of their names and aliases. */
export function bodiesBySlug(bodies: Readonly<Record<string, Body>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(bodies).flatMap(([key, { name, aliases }]) =>
      [name, ...aliases].map((each): [string, string] => [slugWords(each), key]),
    ),
  );
}
