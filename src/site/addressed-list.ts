import { slugWords } from '../lexast/slug.ts';
import type { Body } from '../records/schema/index.ts';
import type { AddressedPlace } from './addressed.ts';
import { bodiesBySlug } from './issuers.ts';
import type { Library } from './library.ts';

/** Bodies that texts address and that editors have not described: each has a page with a list of the places only. */
export function undescribedBodies({ addressedBodies, tables }: Library): Library['addressedBodies'] {
  const described = bodiesBySlug(tables.bodies);
  return addressedBodies.filter(({ slug }) => !described.has(slug));
}

/** Places that address a described body by any of its names, without those in featured texts, which its page shows in full. */
export function addressedPlacesOf({ name, aliases }: Body, library: Library): AddressedPlace[] {
  const core = new Set(library.core.map(({ id }) => id));
  const slugs = new Set([name, ...aliases].map(slugWords));
  return [...slugs]
    .flatMap((slug) => library.addressed(slug)?.places ?? [])
    .filter(({ instrument }) => !core.has(instrument));
}
