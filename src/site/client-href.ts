declare global {
  interface Window {
    /** Set by the portable edition: an address that works from a disk. */
    siteHref?: (path: string) => string;
  }
}

/** Path under which the site is published, without a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** For scripts in the browser: a page or file of the site by its path from the root, "/tim-kiem/?q=a". */
export const siteHref = (path: string): string => window.siteHref?.(path) ?? `${base}${path}`;
