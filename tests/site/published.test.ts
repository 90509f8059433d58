import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePublished } from '../../scripts/support/steps/write-published.ts';
import { digest } from '../../src/reuse/digest.ts';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import type { PublishedManifest } from '../../src/site/published/manifest.ts';
import { at, openBrowser } from './browser.ts';

const WORD = 'van-ban/nq-57-2022-cp/nq-57-2022-cp.docx';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cong-bo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the manifest lists every published file as it is', async () => {
  const { files } = JSON.parse(await readFile('dist/ban-ke.json', 'utf8')) as PublishedManifest;
  const listed = new Map(files.map((each) => [each.file, each]));
  const published = (await filesIn('dist')).filter((file) => !/^(?:ban-ke\.|kiem-tra\/tep\.json)/.test(file));
  expect([...listed.keys()].toSorted()).toEqual(published.toSorted());
  for (const file of [WORD, 'index.html', 'sw.js', 'giay-phep.txt'])
    expect(listed.get(file)?.sha256).toBe(digest(await readFile(path.join('dist', file))));
  expect(listed.get(WORD)).toMatchObject({
    text: 'nq-57-2022-cp',
    date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});

test('it is signed where the publisher gives a key', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = path.join(folder, 'key.pem');
  await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  for (const file of ['index.html', 'robots.txt'])
    await writeFile(path.join(folder, file), await readFile(path.join('dist', file)));
  await writePublished(folder, 'content', key);
  const [manifest, signature] = await Promise.all(
    ['ban-ke.json', 'ban-ke.json.sig'].map((file) => readFile(path.join(folder, file))),
  );
  expect(verify(null, manifest ?? Buffer.of(), publicKey, signature ?? Buffer.of())).toBe(true);
});

test('the portable zip carries checksums of all its files, as sha256sum reads them, and the licences', async () => {
  const files = unzipSync(await readFile('dist-portable/lien-ket-vung.zip'));
  const { 'lien-ket-vung/SHA256SUMS': sums, ...others } = files;
  const lines = Object.entries(others).map(
    ([name, content]) => `${digest(content)}  ${name.slice('lien-ket-vung/'.length)}`,
  );
  expect(
    strFromU8(sums ?? new Uint8Array())
      .trim()
      .split('\n')
      .toSorted(),
  ).toEqual(lines.toSorted());
  expect(strFromU8(others['lien-ket-vung/giay-phep.txt'] ?? new Uint8Array())).toContain(
    'SIL OPEN FONT LICENSE',
  );
});

test('the page tells a published file from another, and sends nothing', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.goto(at('/kiem-tra/'));
  const said = page.locator('#tep-ket-qua');
  await page.getByText('Chưa chọn tệp.').waitFor();
  const word = await readFile(path.join('dist', WORD));
  const choose = (name: string, buffer: Buffer) =>
    page.locator('#tep-can-kiem').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await choose('nhan-duoc.docx', word);
  await page.getByText('đúng từng byte').waitFor();
  expect(await said.textContent()).toMatch(
    /^“nhan-duoc\.docx” đúng từng byte là tệp trang này đang công bố \(van-ban\/.*\.docx, theo bản nguyên văn nhận ngày \d+\/\d+\/\d{4}\)/,
  );
  await choose('bi-sua.docx', Buffer.concat([word, Buffer.from(' ')]));
  await page.getByText('không trùng tệp nào').waitFor();
  expect(sent).toEqual([]);
  await browser.close();
});
