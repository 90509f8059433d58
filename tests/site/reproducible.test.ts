import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkspace } from '../../bench/corpus/workspace.ts';
import { buildSite, digests } from '../support/build-site.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'build-'));
  await makeWorkspace(folder);
  await cp('content', path.join(folder, 'content'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'two builds at once do not mix, and give the bytes of the site that is built here',
  { timeout: 900_000 },
  async () => {
    const together = await Promise.all([buildSite(folder), buildSite(folder)]);
    expect(together.map(({ code, said }) => (code === 0 ? 'built' : said))).toEqual(['built', 'built']);
    const [left, right] = await Promise.all([digests(folder), digests('.')]);
    expect([...left.keys()].toSorted()).toEqual([...right.keys()].toSorted());
    expect([...left].filter(([name, digest]) => right.get(name) !== digest).map(([name]) => name)).toEqual(
      [],
    );
  },
);

test('rendered in two parts as on two machines, the site is the same', { timeout: 900_000 }, async () => {
  for (const part of ['1/2', '2/2'])
    expect(await buildSite(folder, '--part', part)).toMatchObject({ code: 0 });
  const parts = ['--join', '.cache/part-1-2', '--join', '.cache/part-2-2'];
  expect(await buildSite(folder, ...parts)).toMatchObject({ code: 0 });
  expect(await digests(folder)).toEqual(await digests('.'));

  const again = await buildSite(folder, ...parts);
  expect(again.code).toBe(1);
  expect(again.said).toContain('.cache/part-1-2/pages.json is missing or damaged. Render that part again.');
  expect(await digests(folder)).toEqual(await digests('.'));
});

test('after a change, what is taken over is what would be made again', { timeout: 900_000 }, async () => {
  const record = path.join(folder, 'content', 'instruments', 'ct-19-2019-ttg.yaml');
  const before = await readFile(record, 'utf8');
  await writeFile(record, before.replace(/^title: .*$/m, 'title: Về việc thử nghiệm'));
  const manifest = path.join(folder, '.cache', 'pages.json');
  expect(await buildSite(folder)).toMatchObject({ code: 0 });
  const partly = await digests(folder);
  expect(await readFile(path.join(folder, 'dist/van-ban/ct-19-2019-ttg/xem-truoc.js'), 'utf8')).toContain(
    'Về việc thử nghiệm',
  );
  await rm(manifest);
  expect(await buildSite(folder)).toMatchObject({ code: 0 });
  expect(await digests(folder)).toEqual(partly);
});

test(
  'what was built already is not built again, unless somebody touched it',
  { timeout: 900_000 },
  async () => {
    const nothing = 'Nothing has changed since the last build';
    const before = await digests(folder);
    expect((await buildSite(folder)).said).toContain(nothing);
    expect(await digests(folder)).toEqual(before);

    await appendFile(path.join(folder, 'dist', 'index.html'), 'touched');
    await writeFile(path.join(folder, 'dist', 'added.html'), 'added');
    expect((await buildSite(folder)).said).not.toContain(nothing);
    expect(await digests(folder)).toEqual(before);

    const document = path.join(folder, 'content', 'documents', 'nq-57-2022-cp.mdx');
    await appendFile(document, 'edited by hand');
    expect(await buildSite(folder)).toMatchObject({
      code: 1,
      said: expect.stringContaining('sửa bằng tay'),
    });
  },
);
