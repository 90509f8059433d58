/**
 * Caches of what a reader chose to store begin with this; the group's id follows. Other sites, and other copies of this
 * one, can live under the same origin.
 *
 * @param scope address of the site, with a slash at its end
 */
export const chosenPrefix = (scope: string): string => `chon:${scope}:`;

/** Is a cache of the origin one of the site at this address? Workbox ends the name of its own with the scope. */
export const isOurs = (cache: string, scope: string): boolean =>
  cache === lateCache(scope) ||
  cache.startsWith(chosenPrefix(scope)) ||
  (cache.startsWith('workbox-') && cache.endsWith(`-${scope}`));

/** Cache of pages that came when the reader already had the stored one before them: shown when it is asked for again. */
export const lateCache = (scope: string): string => `moi:${scope}`;

/** Message that lets a waiting service worker take over. */
export const TAKE_OVER = 'TAKE_OVER';

/** Question to the worker, with a port for its answer: do the pages of law that are stored equal the server's? */
export const COMPARE = 'COMPARE';

/** How many stored pages of law differ from the server's now; nothing where it cannot be asked. */
export interface Compared {
  different: number | undefined;
}

/** Question of a page to the worker, with a port: was I shown as I am stored? Answered again when a newer one is there. */
export const SHOWN_STORED = 'SHOWN_STORED';

/** How a page came to be shown. */
export interface ShownStored {
  /** When it was stored, as the server dated it. */
  since?: string | undefined;
  /** Where the server cannot be reached at all. */
  offline: boolean;
  /** A newer one is there and will be shown when the page is loaded again. */
  newer: boolean;
}

/** `ngoai-tuyen/danh-muc.json`: what is stored by itself, and what a reader may add. */
export interface Catalogue {
  stored: { files: number; bytes: number };
  groups: { id: string; name: string; bytes: number; files: string[] }[];
  /** Kinds and subjects of instruments: ids of the groups of each, to choose many at once. */
  sets: { name: string; groups: string[] }[];
}

/** `ngoai-tuyen/ban-di-dong.json`: the portable edition that goes with this site. */
export interface PortableEdition {
  path: string;
  bytes: number;
  sha256: string;
  /** Day of the newest content, ISO 8601. */
  date: string;
}
