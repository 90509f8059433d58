import type { Lexicon } from '../types.ts';
import { engineFolder } from './ask-for-engine.ts';
import { firstIndex, type Pagefind, type PagefindIndex } from './pagefind-index.ts';

/** Gives Pagefind and the index where they cannot be fetched from the folder of the site. */
export interface IndexSource {
  pagefind(): Promise<Pagefind>;
  lexicon(): Promise<Lexicon>;
  basePath: string;
}

declare global {
  interface Window {
    /** Set by the portable edition, which cannot fetch. */
    searchSource?: IndexSource;
  }
}

let begun: Promise<PagefindIndex> | undefined;

/**
 * Starts to open the index while the code of the search is still loading: Pagefind fetches three files one after the other, and on
 * a slow line each takes half a second.
 */
export function beginIndex(): void {
  begun ??= openIndex();
  // `takeIndex` hands the failure on; until then it must not count as unhandled.
  begun.catch(() => undefined);
}

/** The index that `beginIndex` opens, or a new one. Each is handed out once, so that after a failure it is opened again. */
export function takeIndex(): Promise<PagefindIndex> {
  const index = begun ?? openIndex();
  begun = undefined;
  return index;
}

/** Address of the folder of the index, with a slash at its end. */
export const indexFolder = (): string => window.searchSource?.basePath ?? engineFolder;

async function openIndex(): Promise<PagefindIndex> {
  const pagefind = window.searchSource
    ? await window.searchSource.pagefind()
    : ((await import(/* @vite-ignore */ `${engineFolder}pagefind.js`)) as Pagefind);
  return firstIndex(pagefind, indexFolder());
}
