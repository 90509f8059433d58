import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import { longDecree } from '../../src/pipeline/testing/long-decree.ts';
import { openBrowser } from '../site/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { testInstrument } from '../support/test-instrument.ts';

const run = promisify(execFile);

/** What the first site is about; a page of another one has none of it. */
const FIRST = /liên kết vùng|lien-?ket-?vung|57\/NQ-CP|nq-57-2022|nghị quyết (?:số )?57/iu;

const LAW = testInstrument({
  issuer: 'CHÍNH PHỦ',
  type: 'NGHỊ ĐỊNH',
  number: '12/2031/NĐ-CP',
  date: '2031-03-05',
  title: 'Quy định về bến thuyền thử nghiệm',
  body: `Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về bến thuyền thử nghiệm.
Điều 2. Hiệu lực thi hành
1. Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2031.
2. Chủ bến gửi báo cáo trước ngày 15 hằng tháng.
3. Bộ Xây dựng hướng dẫn việc đăng ký bến.`,
});

const AMENDED =
  'Nghị định số 12/2031/NĐ-CP ngày 05 tháng 3 năm 2031 của Chính phủ quy định về bến thuyền thử nghiệm';
const AMENDING = testInstrument({
  issuer: 'CHÍNH PHỦ',
  type: 'NGHỊ ĐỊNH',
  number: '40/2031/NĐ-CP',
  date: '2031-07-10',
  title: `Sửa đổi, bổ sung một số điều của ${AMENDED}`,
  body: `Điều 1. Sửa đổi, bổ sung một số điều của ${AMENDED}
1. Sửa đổi, bổ sung khoản 2 Điều 2 như sau:
“2. Chủ bến gửi báo cáo trước ngày 20 hằng quý.”
2. Bãi bỏ các nội dung về bến tạm tại Điều 1.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực từ ngày 01 tháng 9 năm 2031.`,
});

/** So long that it is read in parts. */
const LONG = longDecree({ chapters: 10, articles: 20, clauses: 2, annexes: 0 });

let folder: string;
beforeAll(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'second-')), 'site');
  await run(process.execPath, ['scripts/new.ts', folder, '--name', 'Bến thuyền', '--id', 'ben-thuyen']);
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
});
afterAll(() => rm(path.dirname(folder), { recursive: true, force: true }));

test('a new site has no content, passes its check and builds', { timeout: 900_000 }, async () => {
  const { stdout } = await run(process.execPath, ['scripts/check.ts'], { cwd: folder });
  expect(stdout).toContain('0 hồ sơ, 0 tệp văn bản');
  const { code, said } = await buildSite(folder);
  expect(code, said).toBe(0);
  expect(said.match(/chưa có địa chỉ công bố/g)).toHaveLength(1);
  const dist = path.join(folder, 'dist');
  const names = await filesIn(dist);
  expect(names.filter((name) => /(?:atom|opensearch|sitemap.*)\.xml$|thay-doi\.json$/.test(name))).toEqual(
    [],
  );
  const texts = names.filter((name) => /\.(?:html|json|jsonld|xml|csv|ics|txt|md|webmanifest)$/.test(name));
  for (const name of texts) {
    const words = await readFile(path.join(dist, name), 'utf8');
    expect(/\.(?:example|invalid)\b|rel="canonical"|og:url|localhost/.exec(words)?.[0], name).toBeUndefined();
  }
  expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toContain('(trang chưa có địa chỉ công bố)');
});

test('its first text is taken in by the command, and the words above its empty tables stay', async () => {
  const table = path.join(folder, 'content', 'sources.yaml');
  const before = await readFile(table, 'utf8');
  expect(before).toMatch(/^# /);
  const law = path.join(folder, 'van-ban.txt');
  await writeFile(law, LAW);
  const { stdout } = await run(process.execPath, ['scripts/add.ts', law], { cwd: folder });
  expect(stdout).toContain('nd-12-2031-cp');
  const after = await readFile(table, 'utf8');
  expect(after.startsWith(before)).toBe(true);
  expect(after).toContain('instrument: nd-12-2031-cp');
  await run(process.execPath, ['scripts/check.ts'], { cwd: folder });
  // The other tests begin without it.
  for (const name of ['sources', 'instruments', 'documents', 'sources.yaml', 'permalinks.json'])
    await rm(path.join(folder, 'content', name), { recursive: true, force: true });
});

test(
  'with a text and another site file it says what that file says, and no word of the first site',
  { timeout: 900_000 },
  async () => {
    const content = path.join(folder, 'content');
    const id = 'nd-12-2031-cp';
    const held = path.join(content, 'sources', id);
    await mkdir(held, { recursive: true });
    await mkdir(path.join(content, 'instruments'), { recursive: true });
    await writeFile(path.join(held, 'nd.txt'), LAW);
    await writeFile(
      path.join(held, 'provenance.yaml'),
      `file: nd.txt\nreceived: 2031-03-06\nsha256: ${createHash('sha256').update(LAW).digest('hex')}\norigin: { note: Bịa để thử }\ncompleteness: full\n`,
    );
    await writeFile(
      path.join(content, 'sources.yaml'),
      `S1: { kind: held-text, instrument: ${id}, title: Nguyên văn, publisher: Trang này, collected: 2031-03 }\n`,
    );
    await writeFile(
      path.join(content, 'instruments', `${id}.yaml`),
      `id: ${id}\ntype: nghi-dinh\nnumber: 12/2031/NĐ-CP\ndate: 2031-03-05\nissuer: Chính phủ\ntitle: Quy định về bến thuyền thử nghiệm\nsubjects: [ben-thuyen]\nidentity: { sources: [S1], confidence: high }\nstatus: { value: chua-kiem-chung, asOf: 2031-03-06 }\n`,
    );
    await writeFile(
      path.join(content, 'logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 4h8L6 7H2z" fill="#0b5a46"/></svg>',
    );
    await writeFile(
      path.join(content, 'site.yaml'),
      `id: ben-thuyen
name: Bến thuyền
motto: Luật của bến nước
description: Tra cứu văn bản về bến thuyền.
subject: bến thuyền
address: https://ben.example.org
basePath: /luat
colours:
  light: { accent: '#0b5a46' }
  dark: { accent: '#7fd1b9' }
logo: logo.svg
menu: [van-ban, tim-kiem, { label: Cổng chính, address: https://example.org/ }]
featured: [${id}]
pdf: none
feeds: false
subjects: { ben-thuyen: Bến thuyền }
publisher: { name: Sở Thử nghiệm, official: true, email: thu@example.org }
licence: { name: CC BY 4.0, address: https://creativecommons.org/licenses/by/4.0/ }
`,
    );
    await writeFile(path.join(folder, 'sua-doi.txt'), AMENDING);
    await writeFile(path.join(folder, 'dai.txt'), LONG);
    await run(process.execPath, ['scripts/add.ts', 'sua-doi.txt', 'dai.txt'], { cwd: folder });
    await appendFile(path.join(content, 'instruments', `${id}.yaml`), 'inForce: { acts: [nd-40-2031-cp] }\n');
    const { code, said } = await buildSite(folder);
    expect(code, said).toBe(0);

    const dist = path.join(folder, 'dist');
    const names = await filesIn(dist);
    const found: string[] = [];
    for (const name of names) {
      if (!/\.(?:html|js|json|jsonld|xml|csv|ics|css|webmanifest|txt|svg|md)$/.test(name)) continue;
      const words = FIRST.exec((await readFile(path.join(dist, name), 'utf8')).normalize('NFC'));
      if (words) found.push(`${name}: ${words[0]}`);
    }
    expect([...found, ...names.filter((name) => FIRST.test(name))]).toEqual([]);

    const builders = await readFile(path.join(dist, 'co-quan/giao-viec/bo-xay-dung/index.html'), 'utf8');
    expect(builders).toContain('>Khoản 3 Điều 2</a>');
    const home = await readFile(path.join(dist, 'index.html'), 'utf8');
    expect(home).toContain('<title>Bến thuyền</title>');
    expect(home).toMatch(/<h1[^>]*>Luật của bến nước<\/h1>/);
    expect(home).toContain('Trang của Sở Thử nghiệm.');
    expect(home).toContain('href="https://example.org/"');
    expect(home).toContain('href="https://ben.example.org/luat/"');
    expect(home).toContain('href="/luat/mau-sac.css"');
    expect(home).toContain('href="/luat/nhiem-vu/"');
    const page = await readFile(path.join(dist, 'van-ban', id, 'dieu-2', 'khoan-1', 'index.html'), 'utf8');
    expect(page).toContain('có hiệu lực từ ngày 01 tháng 5 năm 2031');
    const computed = await readFile(
      path.join(dist, 'van-ban', id, 'hien-hanh', '2031-09-01', 'index.html'),
      'utf8',
    );
    expect(computed).toContain('Văn bản tính toán, không phải văn bản hợp nhất chính thức.');
    expect(computed).toContain('trước ngày 20 hằng quý');
    expect(computed).not.toMatch(/<p[^>]*>[^<]*trước ngày 15 hằng tháng/);
    expect(computed).toContain('href="/luat/van-ban/nd-40-2031-cp/#dieu-1-khoan-1"');
    // What is not carried out stands there, with the reason.
    expect(computed).toContain('href="/luat/van-ban/nd-40-2031-cp/#dieu-1-khoan-2"');
    expect(computed).toContain('Như khi ban hành');
    expect(names).toContain(`van-ban/${id}/hien-hanh/index.html`);
    expect(names).toContain('tai-ve/ben-thuyen.zip');
    expect(names).not.toContain('atom.xml');
    expect(home).not.toContain('atom.xml');
  },
);

/** A page whose site is answered from `dist/` as a host would, the page for what is missing too. */
async function openSite(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  const dist = path.join(folder, 'dist');
  await page.route('https://ben.example.org/luat/**', (route) => {
    const name = new URL(route.request().url()).pathname
      .slice('/luat/'.length)
      .replace(/(^|\/)$/, '$1index.html');
    const file = path.join(dist, name);
    return existsSync(file)
      ? route.fulfill({ path: file })
      : route.fulfill({ path: path.join(dist, '404.html'), status: 404 });
  });
  return page;
}

test('a long text is read in parts, and every address that was given out lands', async () => {
  const browser = await openBrowser();
  try {
    const text = 'https://ben.example.org/luat/van-ban/nd-99-2041-cp/';
    const page = await openSite(browser, { serviceWorkers: 'block' });
    await page.goto(`${text}#dieu-150-khoan-1`);
    await page.waitForURL(/\/doc\/[^/]+\/#dieu-150-khoan-1$/);
    await page.locator('[data-law] #dieu-150-khoan-1').waitFor();
    expect(await page.locator('*').count()).toBeLessThan(8000);
    const part = page.url();

    // A part that is no longer cut like that.
    await page.goto(`${text}doc/dieu-149-tiep/#dieu-150-khoan-1`);
    await page.waitForURL(part);
    // On a disk.
    const disk = pathToFileURL(path.join(folder, 'dist-portable/van-ban/nd-99-2041-cp/index.html')).href;
    await page.goto(`${disk}#dieu-150-khoan-1`);
    await page.waitForURL(/^file:.*\/doc\/[^/]+\/index\.html#dieu-150-khoan-1$/);

    const plain = await openSite(browser, { javaScriptEnabled: false });
    await plain.goto(`${text}#dieu-150`);
    const way = await plain.locator('#dieu-150').getByRole('link').or(plain.locator('a#dieu-150')).first();
    expect(await way.getAttribute('href')).toMatch(/\/doc\/[^/]+\/#dieu-150$/);
  } finally {
    await browser.close();
  }
});

test('neither src nor scripts know what the first site is about', () => {
  const names = globSync('{src,scripts}/**/*.{ts,astro,css,yaml,mdx}').filter(
    (name) => !/\.test\.ts$|[\\/](?:fixtures|testing)[\\/]/.test(name),
  );
  expect(names.filter((name) => FIRST.test(readFileSync(name, 'utf8').normalize('NFC')))).toEqual([]);
});
