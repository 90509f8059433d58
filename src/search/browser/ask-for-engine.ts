import { KNOWLEDGE_FILE } from '../knowledge-name.ts';

/** The folder of the index, beside the site's pages. */
export const engineFolder = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;

/**
 * Ask for a file before what needs it does. Not in the portable edition, which has its files elsewhere.
 *
 * @param as what it is for; a preload counts only if this is so
 */
export function askFor(address: string, as: 'module' | 'fetch' | 'style'): void {
  if (window.searchSource) return;
  const link = document.createElement('link');
  Object.assign(
    link,
    as === 'module' ? { rel: 'modulepreload' } : { rel: 'preload', as },
    as === 'style' ? {} : { crossOrigin: 'anonymous' },
    { href: address },
  );
  document.head.append(link);
}

let asked = false;

/**
 * Ask for the files of the engine whose names are known before any of them is there. Left to itself, each asks for the next,
 * and every one costs a round trip.
 */
export function askForEngine(): void {
  if (asked) return;
  asked = true;
  askFor(`${engineFolder}pagefind.js`, 'module');
  askFor(engineFolder + KNOWLEDGE_FILE, 'fetch');
  askFor(`${engineFolder}wasm.unknown.pagefind`, 'fetch');
}
