import { slugWords } from '../lexast/slug.ts';
import type { Body } from '../records/schema/index.ts';
import type { AddressedPlace } from './addressed.ts';
import { bodiesBySlug } from './issuers.ts';
import type { Library } from './library.ts';

/** Bodies that texts turn to and that no editor described: they have a page of such places alone. */
export function undescribed({ addressedBodies, tables }: Library): Library['addressedBodies'] {
  const described = bodiesBySlug(tables.bodies);
  return addressedBodies.filter(({ slug }) => !described.has(slug));
}

/** Where texts turn to a described body, by any of its names; not in those that the site is about, which its page shows in full. */
export function addressedElsewhere({ name, aliases }: Body, library: Library): AddressedPlace[] {
  const core = new Set(library.core.map(({ id }) => id));
  const slugs = new Set([name, ...aliases].map(slugWords));
  return [...slugs]
    .flatMap((slug) => library.addressed(slug)?.places ?? [])
    .filter(({ instrument }) => !core.has(instrument));
}
