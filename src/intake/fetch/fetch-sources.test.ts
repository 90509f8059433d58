import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentCopy } from '../../../tests/support/content-copy.ts';
import { portalPage, signInPage } from '../../../tests/support/portal-pages.ts';
import { testInstrument } from '../../../tests/support/test-instrument.ts';
import { loadContent } from '../../records/load/index.ts';
import { fetchSources, fetchTasks } from './fetch-sources.ts';

// Each takes in a text, which a busy machine does slowly.
vi.setConfig({ testTimeout: 120_000 });

const decree = testInstrument({
  issuer: 'CHÍNH PHỦ',
  type: 'NGHỊ ĐỊNH',
  number: '5/2031/NĐ-CP',
  date: '2031-02-03',
  title: 'Về thử nghiệm',
  body: `Điều 1. Phạm vi thử nghiệm
1. Nghị định này quy định việc thử nghiệm.
2. Thử nghiệm điểm:
a) Điểm thứ nhất;
b) Điểm thứ hai.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực từ ngày 01 tháng 3 năm 2031.`,
});
const paragraphs = (...lines: string[]) =>
  `<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
const pages: Record<string, string> = {
  '/van-ban/nghi-dinh-5-2031.aspx': portalPage(decree, 'class="content1"'),
  '/toanvan.aspx': portalPage(decree, 'id="toanvancontent"'),
  '/khac.html': portalPage(decree.replace('Số: 5/2031', 'Số: 6/2031'), 'class="docbody"'),
  '/dang-nhap': signInPage,
  '/tin': paragraphs(
    'Nghị định 5/2031/NĐ-CP: những điểm mới',
    'Ngày 3/2/2031, Chính phủ ban hành Nghị định 5/2031/NĐ-CP về thử nghiệm. Có 2 điểm mới:',
    '1. Thử nghiệm được mở rộng tới các tỉnh.',
    '2. Thử nghiệm có thời hạn.',
  ),
  '/thuoc-tinh-va-tom-tat': paragraphs(
    'Số hiệu: 5/2031/NĐ-CP',
    'Ngày ban hành: 03/02/2031',
    'Cơ quan ban hành: Chính phủ',
    'Tóm tắt: Điều 1. Phạm vi',
    'Điều 2. Hiệu lực',
  ),
  '/khong-ro': paragraphs(
    'SOCIALIST REPUBLIC OF VIETNAM',
    'No. 5/2031/ND-CP',
    'DECREE',
    'Article 1. Scope',
    '1. This Decree provides for testing.',
  ),
  '/phan-dau': portalPage(decree.slice(0, decree.indexOf('Điều 2')), 'class="content1"'),
  '/thuoc-tinh': signInPage.replace('</form>', '</form><a href="/tep/nd-5.doc">Tải bản Word</a>'),
  '/tep/nd-5.doc': portalPage(decree, 'class="content1"'),
};

let server: Server;
let origin: string;
let copy: Awaited<ReturnType<typeof contentCopy>>;
beforeEach(async () => {
  copy = await contentCopy();
  server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response
      .writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(page ?? 'Không có');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.close().closeAllConnections();
  await copy.remove();
});

const id = 'nd-5-2031-cp';
/** A record of the invented decree whose text may be found at these addresses. */
async function record(addresses: readonly string[]): Promise<void> {
  const sources = path.join(copy.root, 'content/sources.yaml');
  const entries = addresses.map(
    (address, index) =>
      `\nS90${index}:\n  kind: page\n  complete: true\n  address: ${address}\n  title: Trang thử nghiệm\n  publisher: Máy chủ thử\n  collected: 2031-02\n`,
  );
  await writeFile(sources, (await readFile(sources, 'utf8')) + entries.join(''));
  const keys = addresses.map((_, index) => `S90${index}`).join(', ');
  await writeFile(
    path.join(copy.root, 'content/instruments', `${id}.yaml`),
    `id: ${id}\ntype: nghi-dinh\nnumber: 5/2031/NĐ-CP\ndate: 2031-02-03\nissuer: Chính phủ\n` +
      `identity: { sources: [S900], confidence: medium }\nstatus: { value: chua-kiem-chung, asOf: 2031-02-03 }\naddresses: [${keys}]\n`,
  );
}
async function fetchAll(options: { allow?: string[] } = { allow: ['127.0.0.1'] }) {
  const tasks = fetchTasks(await loadContent(copy.root), [id]);
  return fetchSources(copy.root, tasks, { today: '2031-02-04', retries: 0, timeout: 5000, ...options });
}

test.each(['/van-ban/nghi-dinh-5-2031.aspx', '/toanvan.aspx'])('%s is taken in', async (page) => {
  await record([`${origin}${page}`]);
  const { outcomes, offline } = await fetchAll();
  expect({ outcomes, offline }).toEqual({
    outcomes: [{ id, address: `${origin}${page}`, result: 'taken in' }],
    offline: false,
  });
  const content = await loadContent(copy.root);
  expect(content.files.flatMap((file) => file.messages.map(String))).toEqual([]);
  expect(content.provenance.get(id)).toMatchObject({
    file: `${id}.html`,
    received: '2031-02-04',
    origin: { address: `${origin}${page}`, note: 'Tải về từ địa chỉ trên.' },
    completeness: 'full',
  });
  const document = await readFile(path.join(copy.root, `content/documents/${id}.mdx`), 'utf8');
  expect(document).toContain('Điểm thứ hai');
  expect(document).not.toMatch(/Trang chủ|quangCao|Bản quyền/);
});

test('where the page is not the text, the files that it offers are tried', async () => {
  await record([`${origin}/thuoc-tinh`]);
  const { outcomes } = await fetchAll();
  expect(outcomes.map(({ address, result }) => [address.replace(origin, ''), result])).toEqual([
    ['/thuoc-tinh', 'refused'],
    ['/tep/nd-5.doc', 'taken in'],
  ]);
});

test('a page of another instrument, a sign-in page and a missing page are refused, with the reason', async () => {
  await record([`${origin}/khac.html`, `${origin}/dang-nhap`, `${origin}/mat-roi`]);
  const before = await readFile(path.join(copy.root, 'content/permalinks.json'), 'utf8');
  const { outcomes, offline } = await fetchAll();
  expect(outcomes.map(({ result }) => result)).toEqual(['refused', 'refused', 'not loaded']);
  expect(outcomes[0]?.reason).toMatch(/tức nd-6-2031-cp, không phải nd-5-2031-cp/);
  expect(outcomes[2]?.reason).toMatch(/trả lời lỗi 404/);
  expect(offline).toBe(false);
  const content = await loadContent(copy.root);
  expect(content.provenance.has(id)).toBe(false);
  expect(await readFile(path.join(copy.root, 'content/permalinks.json'), 'utf8')).toBe(before);
});

test('nothing that nobody has looked at is taken for the text: news, a summary, a translation, a beginning', async () => {
  await record(
    ['/tin', '/thuoc-tinh-va-tom-tat', '/khong-ro', '/phan-dau'].map((page) => `${origin}${page}`),
  );
  const { outcomes } = await fetchAll();
  expect(outcomes.map(({ result }) => result)).toEqual(Array.from({ length: 4 }, () => 'refused'));
  expect(outcomes[0]?.reason).toMatch(
    /^Chưa nhận ra văn bản.*\nNếu đúng là nguyên văn: npm run add -- http/u,
  );
  expect(outcomes[3]?.reason).toMatch(/^Trang không có đủ cả văn bản/u);
  expect((await loadContent(copy.root)).provenance.has(id)).toBe(false);
});

test('once the whole text is held, other addresses are not asked', async () => {
  await record([`${origin}/toanvan.aspx`, `${origin}/mat-roi`]);
  expect((await fetchAll()).outcomes).toHaveLength(1);
  expect(fetchTasks(await loadContent(copy.root), [id])).toEqual([]);
});

test('without a network it says so after a few sites, and changes nothing', async () => {
  const dead = [2, 3, 4, 5].map((last) => `http://127.0.0.${last}:9/`);
  await record(dead);
  const { outcomes, offline } = await fetchAll({ allow: ['127.0.0.0/8'] });
  expect(offline).toBe(true);
  expect(outcomes.map(({ address }) => address)).toEqual(dead.slice(0, 3));
  expect((await loadContent(copy.root)).provenance.has(id)).toBe(false);
});

test('a local address is refused where it is not allowed', async () => {
  await record([`${origin}/toanvan.aspx`]);
  const { outcomes } = await fetchAll({});
  expect(outcomes[0]?.reason).toMatch(/mạng nội bộ/);
});

test('an unknown id is said', async () => {
  const content = await loadContent(copy.root);
  expect(() => fetchTasks(content, ['nd-1-1-x'])).toThrow('Không có hồ sơ của nd-1-1-x.');
});
