/**
 * Caches of what a reader chose to store begin with this; the group's id follows. Other sites, and other copies of this
 * one, can live under the same origin.
 *
 * @param scope address of the site, with a slash at its end
 */
export const chosenPrefix = (scope: string): string => `chon:${scope}:`;

/** Is a cache of the origin one of the site at this address? Workbox ends the name of its own with the scope. */
export const isOurs = (cache: string, scope: string): boolean =>
  cache.startsWith(chosenPrefix(scope)) || (cache.startsWith('workbox-') && cache.endsWith(`-${scope}`));

/** Message that lets a waiting service worker take over. */
export const TAKE_OVER = 'TAKE_OVER';

/** `ngoai-tuyen/danh-muc.json`: what is stored by itself, and what a reader may add. */
export interface Catalogue {
  stored: { files: number; bytes: number };
  groups: { id: string; name: string; bytes: number; files: string[] }[];
}

/** `ngoai-tuyen/ban-di-dong.json`: the portable edition that goes with this site. */
export interface PortableEdition {
  path: string;
  bytes: number;
  sha256: string;
  /** Day of the newest content, ISO 8601. */
  date: string;
}
