import { Engine, type Index } from '../engine.ts';
import type { Knowledge } from '../types.ts';

interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): Index & { init(): Promise<void> };
}

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
      const response = await fetch(`${basePath}tri-thuc.bin`);
      if (!response.ok || !response.body) throw new Error(`${response.status} ${response.url}`);
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
  const [pagefind, knowledge] = await Promise.all([source.pagefind(), source.knowledge()]);
  // On the main thread: the index is small enough, and a worker is not to be had from a USB stick.
  const index = pagefind.createInstance({ basePath: source.basePath, noWorker: true });
  await index.init();
  return new Engine(index, knowledge);
}
