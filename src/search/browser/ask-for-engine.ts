import { KNOWLEDGE_FILE } from '../knowledge-name.ts';

/** The files of the engine whose names are known before any of them is there, and what each is asked for as. */
const files = [
  ['modulepreload', 'pagefind.js', ''],
  ['preload', KNOWLEDGE_FILE, 'fetch'],
  ['preload', 'wasm.unknown.pagefind', 'fetch'],
] as const;

/** The folder of the index, beside the site's pages. */
const folder = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;

/**
 * Ask for the files of the engine at once, when a reader begins to search. Left to itself, each asks for the next, and every
 * one costs a round trip. Not in the portable edition, which has them elsewhere.
 */
export function askForEngine(): void {
  if (window.searchSource) return;
  for (const [rel, file, as] of files) {
    const link = document.createElement('link');
    Object.assign(link, { rel, as, href: folder + file, crossOrigin: 'anonymous' });
    document.head.append(link);
  }
}
