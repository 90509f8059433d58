/** Addresses of the site's pages, all under the base path it is published at. */

const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');

/** A page of the site by its path from the root: `href('/tim-kiem/')`. */
export const href = (path: string): string => `${base}${path}`;

/** A page of the site, or of another one where its whole address is given. */
export const hrefOf = (address: string): string => (address.startsWith('/') ? href(address) : address);

/** Page of an instrument, or a place on it. */
export const instrumentHref = (id: string, anchor?: string): string =>
  href(`/van-ban/${id}/${anchor ? `#${anchor}` : ''}`);

/** A division's own page; `path` is its steps ("muc-iii/khoan-1/diem-a"). */
export const divisionHref = (id: string, path: string): string => href(`/van-ban/${id}/${path}/`);
