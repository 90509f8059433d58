import { Engine } from '../engine.ts';
import { KNOWLEDGE_FILE } from '../knowledge-name.ts';
import type { Knowledge } from '../types.ts';
import { askFor, engineFolder } from './ask-for-engine.ts';
import { unpacked } from './unpacked.ts';
import { type Pagefind, pagefindIndex } from './pagefind-index.ts';

/** Where the index and Pagefind itself come from: the site's folder, or the portable edition's own files. */
export interface IndexSource {
  pagefind(): Promise<Pagefind>;
  knowledge(): Promise<Knowledge>;
  basePath: string;
}

declare global {
  interface Window {
    /** Set by the portable edition, which cannot fetch. */
    searchSource?: IndexSource;
  }
}

/** Everything is in one folder beside the site's pages. */
function siteSource(): IndexSource {
  const basePath = engineFolder;
  return {
    basePath,
    pagefind: () => import(/* @vite-ignore */ `${basePath}pagefind.js`) as Promise<Pagefind>,
    async knowledge() {
      const response = await fetch(`${basePath}${KNOWLEDGE_FILE}`);
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      const knowledge = await unpacked(await response.arrayBuffer());
      // Pagefind asks for each only when it has read another file.
      for (const opener of knowledge.openers) askFor(engineFolder + opener, 'fetch');
      return knowledge;
    },
  };
}

let opening: Promise<Engine> | undefined;

/** The search of this page; loaded once, and again after a failure. */
export function openSearch(): Promise<Engine> {
  opening ??= open(window.searchSource ?? siteSource()).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(source: IndexSource): Promise<Engine> {
  const knowing = source.knowledge();
  const bucketCount = async () => (await knowing).openers.length;
  // Neither waits for the other: how many indexes there are is asked only when the first is open.
  const [knowledge, index] = await Promise.all([
    knowing,
    source.pagefind().then((pagefind) => pagefindIndex(pagefind, source.basePath, bucketCount)),
  ]);
  return new Engine(index, knowledge);
}
