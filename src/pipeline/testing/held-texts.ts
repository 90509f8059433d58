import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Instrument, Provenance } from '../../records/schema/index.ts';

/** A temporary project folder with a code file in it, since only a folder with code has a cache. */
export async function cachedProject(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'cached-'));
  await mkdir(path.join(root, 'src', 'parse'), { recursive: true });
  await writeFile(path.join(root, 'src', 'parse', 'index.ts'), '');
  return root;
}

/**
 * Writes sources and makes their records.
 *
 * @param sources texts of resolutions, by id
 * @returns what `compileAll` takes
 */
export async function holdTexts(sources: Readonly<Record<string, string>>, root: string) {
  const records = new Map<string, Instrument>();
  const provenance = new Map<string, Provenance>();
  for (const [id, text] of Object.entries(sources)) {
    const folder = path.join(root, 'content', 'sources', id);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'a.txt'), text);
    records.set(id, record(id));
    provenance.set(id, {
      file: 'a.txt',
      received: '2050-02-02',
      sha256: '0'.repeat(64),
      origin: { note: 'mẫu' },
      completeness: 'full',
      earlier: [],
    });
  }
  return [root, records, provenance] as const;
}

const record = (id: string): Instrument => ({
  id,
  type: 'nghi-quyet',
  number: `${/\d+/.exec(id)?.[0]}/NQ-CP`,
  date: '2050-02-01',
  issuer: 'Chính phủ',
  identity: { sources: ['S0'], confidence: 'high' },
  status: { value: 'chua-kiem-chung', asOf: '2050-02-02' },
  relations: [],
  facts: [],
  addresses: [],
});
