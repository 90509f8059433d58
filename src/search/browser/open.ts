import './floor.ts';
import { Engine } from '../engine.ts';
import { KNOWLEDGE_FILE } from '../knowledge-file.ts';
import type { Knowledge } from '../types.ts';
import { wholeIndex } from '../whole-index.ts';
import { type Pagefind, pagefindIndex } from './pagefind-index.ts';
import { rest } from './rest.ts';

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
  const basePath = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;
  return {
    basePath,
    pagefind: () => import(/* @vite-ignore */ `${basePath}pagefind.js`) as Promise<Pagefind>,
    async knowledge() {
      const response = await fetch(`${basePath}${KNOWLEDGE_FILE}`);
      if (!response.ok || !response.body) throw new Error(`${response.status} ${response.url}`);
      // Safari has it from 16.4 on.
      if (!('DecompressionStream' in globalThis)) {
        const { gunzipSync, strFromU8 } = await import('fflate');
        return JSON.parse(strFromU8(gunzipSync(new Uint8Array(await response.arrayBuffer())))) as Knowledge;
      }
      const json = response.body.pipeThrough(new DecompressionStream('gzip'));
      return (await new Response(json).json()) as Knowledge;
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
  const knowledge = await source.knowledge();
  const { records, buckets } = knowledge;
  const index = records
    ? await wholeIndex(records, rest())
    : await pagefindIndex(await source.pagefind(), source.basePath, buckets);
  return new Engine(index, knowledge);
}
