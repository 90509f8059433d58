import { Engine, type Index } from '../engine.ts';
import { bucketFolder } from '../index/plan.ts';
import { KNOWLEDGE_FILE } from '../knowledge-file.ts';
import type { Knowledge } from '../types.ts';
import { wholeIndex } from '../whole-index.ts';
import { rest } from './rest.ts';

interface PagefindIndex extends Index {
  init(): Promise<void>;
  mergeIndex(basePath: string): Promise<void>;
}

interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindIndex;
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
      const response = await fetch(`${basePath}${KNOWLEDGE_FILE}`);
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
  const knowledge = await source.knowledge();
  const { records } = knowledge;
  return new Engine(
    records ? await wholeIndex(records, rest()) : await pagefindIndex(source, knowledge),
    knowledge,
  );
}

/** A large corpus has several indexes, searched together. */
async function pagefindIndex(source: IndexSource, { buckets }: Knowledge): Promise<Index> {
  const pagefind = await source.pagefind();
  // On the main thread: what it does for a key is short, and a worker is not to be had from a USB stick.
  const index = pagefind.createInstance({ basePath: source.basePath, noWorker: true });
  await index.init();
  const others = Array.from({ length: buckets - 1 }, (_, at) => `${source.basePath}${bucketFolder(at + 1)}`);
  await Promise.all(others.map((folder) => index.mergeIndex(folder)));
  return index;
}
