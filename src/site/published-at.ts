/**
 * Absolute addresses for downloads, metadata and print. Where no address of the site is configured there are none: whatever needs
 * one is left out, or says so.
 */

/**
 * The absolute address of a path; undefined where the site has no address.
 *
 * @param path from the root of the server, with the base path, as `href` gives it
 * @param site `Astro.site`
 */
export const wholeAddress = (path: string, site: URL | undefined): string | undefined =>
  site && new URL(path, site).href;

/** The absolute address of a path where the site has one, else the path: for forms in which an address may be relative. */
export const addressOrPath = (path: string, site: URL | undefined): string =>
  wholeAddress(path, site) ?? path;

/** Shown in print, and wherever a reader would look for the address of the site. */
export const NO_ADDRESS = 'Trang chưa có địa chỉ công bố';
