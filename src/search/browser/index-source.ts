import type { Lexicon } from '../types.ts';
import { engineFolder } from './ask-for-engine.ts';
import { firstIndex, type Pagefind, type PagefindIndex } from './pagefind-index.ts';

/** Where the index and Pagefind itself come from where it is not the site's folder. */
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
 * Begin to open the index while the code that asks it is still on its way: Pagefind fetches three files one after the other,
 * and on a slow line each costs half a second.
 */
export function beginIndex(): void {
  begun ??= openIndex();
  // Whoever takes it is told of a failure.
  begun.catch(() => undefined);
}

/** The index that was begun, or one that is opened now: each is handed out once, so that after a failure all begins anew. */
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
