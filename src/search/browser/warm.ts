import { base } from '../../site/client-href.ts';
import { KNOWLEDGE_FILE } from '../knowledge-file.ts';

declare global {
  interface Navigator {
    /** https://wicg.github.io/netinfo/, in Chromium only. */
    connection?: { saveData: boolean };
  }
}

/** Files of the engine whose names are known before any of them is there. */
const files = [
  ['modulepreload', 'pagefind.js', ''],
  ['preload', 'wasm.unknown.pagefind', 'fetch'],
  ['preload', KNOWLEDGE_FILE, 'fetch'],
] as const;

/** May a page fetch the engine before anybody asked for a search? Not where its reader saves data, and not from a disk. */
export const mayWarm = (): boolean => !window.searchSource && !navigator.connection?.saveData;

/**
 * Ask for the files of the engine at once. Left to itself, each asks for the next, and every one costs a round trip. They are
 * found when the search asks for them, also where the server lets nothing be cached. The portable edition has its own.
 */
export function warmEngine(): void {
  if (window.searchSource) return;
  for (const [rel, file, as] of files) {
    const link = document.createElement('link');
    Object.assign(link, { rel, as, href: `${base}/pagefind/${file}`, crossOrigin: 'anonymous' });
    document.head.append(link);
  }
}
