/**
 * Where the site is published, for whole addresses in downloads and metadata.
 *
 * @param site `Astro.site`, which the configuration always sets
 */
export function publishedAt(site: URL | undefined): URL {
  if (!site) throw new Error('astro.config.mjs sets no "site", and whole addresses need one');
  return site;
}
