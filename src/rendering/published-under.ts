import { loadSite } from '../records/load/site.ts';

/** Where a site is published. */
export interface Published {
  /** Origin of its server; absent where none is configured. */
  address?: string;
  /** Path below it, with a slash before and none after; empty at the root. */
  base: string;
}

/**
 * Reads where the site of a content folder is published: from the variables SITE_URL and BASE_PATH, or else from its site file.
 */
export async function loadPublished(content: string): Promise<Published> {
  const { site } = await loadSite(content);
  const base = (process.env['BASE_PATH'] ?? site.basePath ?? '').replace(/^\/?|\/+$/g, '');
  const address = process.env['SITE_URL'] ?? site.address;
  return {
    ...(address ? { address } : {}),
    base: base && `/${base}`,
  };
}
