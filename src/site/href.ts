/** Addresses of the site's pages, all under the base path it is published at. */
import { partAt, type PartMap } from '../pipeline/parts/part-map.ts';
import { partPath, wholePath } from '../pipeline/parts/steps.ts';

const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');

/** A page of the site by its path from the root: `href('/tim-kiem/')`. */
export const href = (path: string): string => `${base}${path}`;

/** A page of the site, or of another one where its whole address is given. */
export const hrefOf = (address: string): string => (address.startsWith('/') ? href(address) : address);

let partsOf: (id: string) => PartMap | undefined = () => undefined;

/** From now on links to places in long texts lead to the part that holds them. Whoever asks has read where that is. */
export const setParts = (of: typeof partsOf): void => {
  partsOf = of;
};

/** Page of a part of a long text; the first part is the page of the text. */
export const partHref = (id: string, key: string): string => href(`/${partPath(id, key)}`);

/** Where the texts of an instrument that were held one after the other are compared; at one place of the newest. */
export const comparedHref = (id: string, anchor?: string): string =>
  href(`/van-ban/${id}/so-sanh/${anchor ? `#${anchor}` : ''}`);

/** Where the whole of a long text is on one page, for paper. */
export const wholeHref = (id: string): string => href(`/${wholePath(id)}`);

/**
 * A place in an instrument, on the page that it is on today. What leaves the site (files, feeds, copied links) is given
 * `instrumentHref`, which holds for good.
 */
export function placeHref(id: string, anchor?: string): string {
  const parts = anchor ? partsOf(id) : undefined;
  if (!anchor || !parts) return instrumentHref(id, anchor);
  return `${partHref(id, parts.keys[partAt(parts, anchor)] ?? '')}#${anchor}`;
}

/** Page of an instrument, or a place in it: the address for good, from which readers of a long text are led to its part. */
export const instrumentHref = (id: string, anchor?: string): string =>
  href(`/van-ban/${id}/${anchor ? `#${anchor}` : ''}`);

/** A division's own page; `path` is its steps ("muc-iii/khoan-1/diem-a"). */
export const divisionHref = (id: string, path: string): string => href(`/van-ban/${id}/${path}/`);
