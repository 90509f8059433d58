/**
 * Whole addresses for downloads, metadata and paper. A site whose address nobody said has none: what needs one is left
 * out, or says so, and nothing leads to a made-up host.
 */

/**
 * A whole address, where the site has one.
 *
 * @param path from the root of the server, with the base path: what `href` gives
 * @param site `Astro.site`
 */
export const wholeAddress = (path: string, site: URL | undefined): string | undefined =>
  site && new URL(path, site).href;

/** A whole address where the site has one, else the path: for forms in which an address may be relative. */
export const addressOrPath = (path: string, site: URL | undefined): string =>
  wholeAddress(path, site) ?? path;

/** Said on paper and wherever a reader would look for an address. */
export const NO_ADDRESS = 'Trang chưa có địa chỉ công bố';
