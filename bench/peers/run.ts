import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { changeOne } from '../corpus/change.ts';
import { makeWorkspace } from '../corpus/workspace.ts';
import { measure } from '../measure.ts';
import { ourDialog } from '../browser-bytes.ts';
import { type LawtextResult, measureLawtext } from './lawtext.ts';
import { measurePandoc, type PandocResult } from './pandoc.ts';
import { measureParsing, type StepSpeed } from './parsing.ts';
import { measureSite, type SiteResult, weighSite } from './site.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

/** What could not be measured says why, and the others go on. */
export type Attempt<T> = T | { name: string; problem: string };

export interface PeerResults {
  parsing: StepSpeed[];
  lawtext: Attempt<LawtextResult>;
  /** Texts of which each site was built: the invented ones and the seed. */
  texts: number;
  ours: Attempt<SiteResult>;
  sites: Attempt<SiteResult>[];
  /** The forms for taking away, which the generators of sites do not make. */
  pandoc: Attempt<PandocResult>;
}

/** The text whose page is weighed on all sites. */
const SEED = 'nq-57-2022-cp';

/**
 * Measure what others make of the same texts, in the same run.
 *
 * @param instruments invented texts beside the seed
 * @param limit seconds that a build may take
 */
export async function measurePeers(instruments: number, limit: number): Promise<PeerResults> {
  const parsing = await measureParsing();
  const lawtext = await attempt('Lawtext', measureLawtext);
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-peers-'));
  try {
    await makeWorkspace(folder);
    await measure(['bench/corpus/generate.ts', String(instruments), folder], process.cwd(), limit);
    const ours = await attempt('ours', () => measureOurs(folder, limit));
    const sites = [];
    for (const generator of [starlight, vitepress])
      sites.push(await attempt(generator.name, () => measureSite(generator, folder, SEED, limit)));
    const pandoc = await attempt('pandoc', () => measurePandoc(folder));
    return { parsing, lawtext, texts: instruments + 1, ours, sites, pandoc };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOurs(folder: string, limit: number): Promise<SiteResult> {
  const build = await measure(['scripts/build.ts'], folder, limit);
  await changeOne(folder);
  const rebuild = await measure(['scripts/build.ts'], folder, limit);
  const page = path.posix.join('van-ban', SEED, 'index.html');
  return { name: 'ours', build, rebuild, ...(await weighSite(path.join(folder, 'dist'), page, ourDialog)) };
}

async function attempt<T>(name: string, work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    const result = await work();
    console.log(`${name}: done`);
    return result;
  } catch (error) {
    const [problem = ''] = (error as Error).message.split('\n');
    console.error(`${name}: ${(error as Error).message}`);
    return { name, problem };
  }
}
