import { Engine } from '../engine.ts';
import { KNOWLEDGE_FILE } from '../knowledge-name.ts';
import type { Knowledge } from '../types.ts';
import { askFor, engineFolder } from './ask-for-engine.ts';
import { indexFolder, takeIndex } from './index-source.ts';
import { mergeBuckets } from './merge-buckets.ts';
import { unpacked } from './unpacked.ts';

async function siteKnowledge(): Promise<Knowledge> {
  const response = await fetch(`${engineFolder}${KNOWLEDGE_FILE}`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const knowledge = await unpacked(await response.arrayBuffer());
  // Pagefind asks for each only when it has read another file; that of the first index it has asked for by then.
  for (const opener of knowledge.openers.slice(1)) askFor(engineFolder + opener, 'fetch');
  return knowledge;
}

let opening: Promise<Engine> | undefined;

/** The search of this page; loaded once, and again after a failure. */
export function openSearch(): Promise<Engine> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(): Promise<Engine> {
  const [knowledge, index] = await Promise.all([
    window.searchSource?.knowledge() ?? siteKnowledge(),
    takeIndex(),
  ]);
  await mergeBuckets(index, indexFolder(), knowledge.openers.length);
  return new Engine(index, knowledge);
}
