import { Engine } from '../engine.ts';
import { LEXICON_FILE } from '../lexicon-name.ts';
import type { Lexicon } from '../types.ts';
import { askFor, engineFolder } from './ask-for-engine.ts';
import { indexFolder, takeIndex } from './index-source.ts';
import { mergeBuckets } from './merge-buckets.ts';
import { unpacked } from './unpacked.ts';

async function siteLexicon(): Promise<Lexicon> {
  const response = await fetch(`${engineFolder}${LEXICON_FILE}`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const lexicon = await unpacked(await response.arrayBuffer());
  // Pagefind would request each only after another file; that of the first index is requested already.
  for (const opener of lexicon.openers.slice(1)) askFor(engineFolder + opener, 'fetch');
  return lexicon;
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
  const [lexicon, index] = await Promise.all([window.searchSource?.lexicon() ?? siteLexicon(), takeIndex()]);
  await mergeBuckets(index, indexFolder(), lexicon.openers.length);
  return new Engine(index, lexicon);
}
