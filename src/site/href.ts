/** Addresses of the site's pages, all under the base path it is published at. */
import { partAt, type PartMap } from '../pipeline/parts/part-map.ts';
import { partPath, wholePath } from '../pipeline/parts/steps.ts';

const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');

/** A page of the site by its path from the root: `href('/tim-kiem/')`. */
export const href = (path: string): string => `${base}${path}`;

/** The address of a page of the site by its path; an absolute address is returned as it is. */
export const hrefOf = (address: string): string => (address.startsWith('/') ? href(address) : address);

let partsOf: (id: string) => PartMap | undefined = () => undefined;

/** Sets the function that gives the parts of a long text, so that links to its places lead to the page of the part. */
export const setParts = (find: typeof partsOf): void => {
  partsOf = find;
};

/** Page of a part of a long text; the first part is the page of the text. */
export const partHref = (id: string, key: string): string => href(`/${partPath(id, key)}`);

/** Page that compares the versions of a text as they were received; with an anchor, that place in the newest. */
export const comparedHref = (id: string, anchor?: string): string =>
  href(`/van-ban/${id}/so-sanh/${anchor ? `#${anchor}` : ''}`);

/** Page with the whole of a long text, for printing. */
export const wholeHref = (id: string): string => href(`/${wholePath(id)}`);

/**
 * The address of a place in an instrument, on the page that holds it now. Whatever leaves the site (files, feeds, copied links)
 * uses `instrumentHref`, which is permanent.
 */
export function placeHref(id: string, anchor?: string): string {
  const parts = anchor ? partsOf(id) : undefined;
  if (!anchor || !parts) return instrumentHref(id, anchor);
  return `${partHref(id, parts.keys[partAt(parts, anchor)] ?? '')}#${anchor}`;
}

/** The permanent address of an instrument or a place in it; for a long text it redirects to the part that holds the place. */
export const instrumentHref = (id: string, anchor?: string): string =>
  href(`/van-ban/${id}/${anchor ? `#${anchor}` : ''}`);

/** A division's own page; `path` is its steps ("muc-iii/khoan-1/diem-a"). */
export const divisionHref = (id: string, path: string): string => href(`/van-ban/${id}/${path}/`);
