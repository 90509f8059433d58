import { glob, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { RACY_MILLISECONDS } from '../../src/reuse/fingerprints.ts';
import { measure, type Measured } from '../measure.ts';
import { ourDialog, searchBytes } from '../browser-bytes.ts';
import { changeOne } from './change.ts';
import { makeWorkspace } from './workspace.ts';

/** One of the builds. */
export interface StageResult {
  stage: string;
  /** Absent where it failed, was too slow, or one before it did. */
  used?: Measured;
  problem?: string;
}

export interface SizeResult {
  instruments: number;
  stages: StageResult[];
  files?: number;
  megabytes?: number;
  /** Bytes of a search until its first results, one number for each query; absent without a browser. */
  queryBytes?: number[];
}

const SITE = 'dist';
const stages = ['build from nothing', 'build, nothing changed', 'build, one text changed'];

/**
 * Build a site of so many invented instruments: from nothing, again, and after a change.
 *
 * @param limit seconds that a stage may take
 */
export async function measureSize(instruments: number, limit: number): Promise<SizeResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-corpus-'));
  const result: SizeResult = { instruments, stages: [] };
  try {
    await makeWorkspace(folder);
    await measure(['bench/corpus/generate.ts', String(instruments), folder], process.cwd(), limit);
    for (const stage of stages) {
      if (stage === 'build, one text changed') await changeOne(folder);
      // A build does not trust the time of a file that was written this very moment.
      await setTimeout(RACY_MILLISECONDS);
      try {
        result.stages.push({ stage, used: await measure(['scripts/build.ts'], folder, limit) });
      } catch (error) {
        const [problem = ''] = (error as Error).message.split('\n');
        result.stages.push({ stage, problem });
        break;
      }
      console.log(`${instruments}: ${stage} done`);
    }
    const site = path.join(folder, SITE);
    return { ...result, ...(await sizeOf(site)), queryBytes: await queryBytes(site) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function queryBytes(site: string): Promise<number[] | undefined> {
  try {
    return await searchBytes(site, 'van-ban/nq-57-2022-cp/index.html', ourDialog);
  } catch (error) {
    console.error(`Bytes of a query: ${(error as Error).message}`);
    return undefined;
  }
}

async function sizeOf(folder: string): Promise<{ files: number; megabytes: number }> {
  let files = 0;
  let bytes = 0;
  for await (const name of glob('**/*', { cwd: folder })) {
    const found = await stat(path.join(folder, name));
    if (!found.isFile()) continue;
    files += 1;
    bytes += found.size;
  }
  return { files, megabytes: bytes / 1e6 };
}
