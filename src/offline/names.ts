/**
 * Beginning of the names of caches that hold what a reader chose to store; the id of the group follows. It holds the address of
 * the site, since other sites and other copies of this one can have the same origin.
 *
 * @param scope address of the site, with a slash at its end
 */
export const chosenPrefix = (scope: string): string => `chon:${scope}:`;

/** Whether a cache belongs to the site at this address. Workbox ends the names of its own caches with the scope. */
export const isCacheOf = (cache: string, scope: string): boolean =>
  cache === lateCacheName(scope) ||
  cache.startsWith(chosenPrefix(scope)) ||
  (cache.startsWith('workbox-') && cache.endsWith(`-${scope}`));

/** Cache of pages that arrived after the stored version was shown: each is shown when it is requested the next time. */
export const lateCacheName = (scope: string): string => `moi:${scope}`;

/** Message that lets a waiting service worker take over. */
export const TAKE_OVER = 'TAKE_OVER';

/** Message to the worker, with a port for its answer (`Compared`): compares the stored pages of law with the server's. */
export const COMPARE = 'COMPARE';

/** How many stored pages of law differ from the server's; undefined where the server cannot be reached. */
export interface Compared {
  different: number | undefined;
}

/** Message of a page to the worker, with a port: was the page shown from the store? Answered again once the server has answered. */
export const SHOWN_STORED = 'SHOWN_STORED';

/** How a page was shown that came from the store. */
export interface ShownStored {
  /** The date header with which it was stored. */
  since?: string | undefined;
  /** Whether the server cannot be reached at all. */
  offline: boolean;
  /** Whether a newer version has arrived, which is shown when the page is loaded again. */
  newer: boolean;
}

/** `ngoai-tuyen/danh-muc.json`: what every visit stores, and what a reader may add. */
export interface OfflineCatalogue {
  stored: { files: number; bytes: number };
  groups: { id: string; name: string; bytes: number; files: string[] }[];
  /** Kinds and subjects of instruments: ids of the groups of each, to choose many at once. */
  sets: { name: string; groups: string[] }[];
}

/** `ngoai-tuyen/ban-di-dong.json`: the portable edition of this site. */
export interface PortableEdition {
  path: string;
  bytes: number;
  sha256: string;
  /** Day of the newest content, ISO 8601. */
  date: string;
}
