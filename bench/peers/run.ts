import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readText } from '../../src/index.ts';
import { type PageWeight, weighPage } from '../page-weight.ts';
import { measureParsing, type StepSpeed } from './parsing.ts';
import { measureStarlight, type StarlightResult } from './starlight.ts';

export interface PeerResults {
  parsing: StepSpeed[];
  /** Our page of the same text; absent where the site is not built. */
  page?: PageWeight;
  starlight?: StarlightResult;
  problem?: string;
}

/** Invented instruments beside the text that both sites show. */
const INSTRUMENTS = 100;
const SEED = 'nq-57-2022-cp';

/** Measure what others make of the same text, in the same run. */
export async function measurePeers(): Promise<PeerResults> {
  const parsing = await measureParsing();
  const html = path.join('van-ban', SEED, 'index.html');
  const page = existsSync(path.join('dist', html)) ? weighPage('dist', html) : undefined;
  const text = readText(await readFile(path.join('content', 'sources', SEED, `${SEED}.txt`), 'utf8')).text;
  try {
    return { parsing, page, starlight: await measureStarlight(INSTRUMENTS, text) };
  } catch (error) {
    return { parsing, page, problem: (error as Error).message.split('\n')[0] };
  }
}
