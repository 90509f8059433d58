import { loadSite } from '../records/load/site.ts';

/** Where a site is published. */
export interface Published {
  /** Origin of its server; absent where nobody said it. */
  address?: string;
  /** Path below it, with a slash before and none after; empty at the root. */
  base: string;
}

/**
 * Where the site of a content folder is published: what the variables SITE_URL and BASE_PATH say, or else its site file.
 */
export async function publishedUnder(content: string): Promise<Published> {
  const { site } = await loadSite(content);
  const base = (process.env['BASE_PATH'] ?? site.basePath ?? '').replace(/^\/?|\/+$/g, '');
  const address = process.env['SITE_URL'] ?? site.address;
  return {
    ...(address ? { address } : {}),
    base: base && `/${base}`,
  };
}
