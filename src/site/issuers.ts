import { slugWords } from '../lexast/slug.ts';
import type { Body } from '../records/schema/index.ts';
import { catalogueOf } from './catalogue/catalogue.ts';
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
  const { facets, rows } = catalogueOf(library);
  const isListed = facets.some(({ key }) => key === 'co-quan');
  const bodies = bodiesBySlug(library.tables.bodies);
  const issuers = new Map<string, Issuer>();
  for (const { record } of rows) {
    const slug = slugWords(record.issuer);
    const known = issuers.get(slug);
    if (known) {
      known.count += 1;
      continue;
    }
    const body = bodies.get(slug);
    const path = isListed ? `/danh-muc/co-quan/${slug}/` : '/van-ban/';
    issuers.set(slug, { slug, name: record.issuer, count: 1, path, ...(body ? { body } : {}) });
  }
  return [...issuers.values()].toSorted(
    (left, right) => right.count - left.count || (left.slug < right.slug ? -1 : 1),
  );
}

/** Bodies by their names and other names, as issuers are called. */
function bodiesBySlug(bodies: Readonly<Record<string, Body>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(bodies).flatMap(([key, { name, aliases }]) =>
      [name, ...aliases].map((each): [string, string] => [slugWords(each), key]),
    ),
  );
}
