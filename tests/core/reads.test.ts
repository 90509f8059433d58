import { spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkspace } from '../../bench/corpus/workspace.ts';
import { renderVersion } from '../../scripts/support/render.ts';
import type { Edit, Outcome } from '../support/render-edits.ts';

const note = 'annotations/nq-57-2022-cp/ba-chi-thi-ba-vung.mdx';
const record = 'instruments/ct-19-2019-ttg.yaml';

/** One of each kind of thing that a page may be made of. */
const edits: readonly Edit[] = [
  { kind: 'record', file: record, replace: ['title: Về', 'title: Thử nghiệm về'], input: 'record' },
  { kind: 'relation', file: record, replace: ['evidence: 2024-11', 'evidence: 2024-10'], input: 'record' },
  { kind: 'note', file: note, replace: ['Tên tỉnh dưới', 'Thử. Tên tỉnh dưới'], input: 'notes' },
  { kind: 'head of a note', file: note, replace: ['title: Ba', 'title: Thử ba'], input: 'notes' },
  {
    kind: 'digest',
    file: 'digests/ct-25-2019-ttg.mdx',
    replace: ['**Về việc', 'Thử. **Về việc'],
    input: 'digest',
  },
  {
    kind: 'body',
    file: 'bodies.yaml',
    replace: ['abbreviations: [QH]', 'abbreviations: [QHVN]'],
    input: 'tables',
  },
  {
    kind: 'place',
    file: 'places.yaml',
    replace: ['operating: 2025-07-01', 'operating: 2025-07-02'],
    input: 'changed',
  },
  {
    kind: 'region',
    file: 'regions.yaml',
    replace: ['[Trung du và miền núi Bắc Bộ]', '[Trung du và miền núi Bắc Bộ, liên kết vùng]'],
    input: 'changed',
  },
  {
    kind: 'term',
    file: 'glossary.yaml',
    replace: ['definition: Việc các', 'definition: Thử việc các'],
    input: 'tables',
  },
  {
    kind: 'pack',
    file: 'packs/nghi-quyet-57-trong-ba-muoi-phut.yaml',
    replace: ['name: Nghị quyết', 'name: Thử nghị quyết'],
    input: 'library',
  },
  {
    kind: 'timeline',
    file: 'timeline.yaml',
    replace: ['title: Luật Tổ chức', 'title: Thử Luật Tổ chức'],
    input: 'tables',
  },
  {
    kind: 'source',
    file: 'sources.yaml',
    replace: ['publisher: Trang này', 'publisher: Trang thử'],
    input: 'library',
  },
  {
    kind: 'moved address',
    file: 'permalinks.json',
    replace: ['"moved": {}', '"moved": { "nq-57-2022-cp#muc-ix": "nq-57-2022-cp#muc-i" }'],
    input: 'moved',
  },
  { kind: 'day', replace: ['', '2031-01-01'], input: 'is-old' },
];

let folder: string;
let outcomes: Outcome[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reads-'));
  // Two at once, on the two cores that a machine has at least.
  const halves = [0, 1].map((half) => edits.filter((_, index) => index % 2 === half));
  outcomes = (await Promise.all(halves.map((half, index) => renderEdits(`half-${index}`, half)))).flat();
}, 3_600_000);
afterAll(() => rm(folder, { recursive: true, force: true }), 3_600_000);

async function renderEdits(name: string, some: readonly Edit[]): Promise<Outcome[]> {
  const workspace = path.join(folder, name);
  await makeWorkspace(workspace);
  await cp(path.join('tests', 'fixtures', 'content'), path.join(workspace, 'content'), { recursive: true });
  const program = path.resolve('tests', 'support', 'render-edits.ts');
  const said = await new Promise<string>((resolve, reject) => {
    // vitest sets NODE_ENV, and Vite bundles otherwise for it.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, [program, workspace, JSON.stringify(some)], { env });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
  const outcome = await readFile(path.join(workspace, 'outcomes.json'), 'utf8').catch(() => undefined);
  if (outcome === undefined) throw new Error(said);
  return JSON.parse(outcome) as Outcome[];
}

/** What every page may be made of: with another, all are made anew. */
test.each([
  ['component', 'src/components/reader/Facts.astro'],
  ['style', 'src/styles/base.css'],
  ['site text', 'content/site.yaml'],
  ['page about the site', 'content/about.mdx'],
  ['file that nobody knows', 'content/new.yaml'],
])('another %s is another version of all pages', async (_, file) => {
  const workspace = path.join(folder, 'half-0');
  const before = renderVersion({}, workspace);
  await appendFile(path.join(workspace, file), '\n');
  expect(renderVersion({}, workspace)).not.toBe(before);
});

describe.each(edits)('after an edit of a $kind', ({ kind }) => {
  const outcome = () => outcomes.find((each) => each.kind === kind);

  test('what another build keeps is, byte by byte, what it would make from nothing', () => {
    expect(outcome()?.changed).not.toEqual([]);
    expect(outcome()?.stale).toEqual([]);
  });

  test('it would not be, if the reading were not recorded', () => {
    expect(outcome()?.staleWhenHidden).not.toEqual([]);
  });
});
