import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import { devServer } from '../support/dev-server.ts';
import { gitHost } from '../support/git-host.ts';
import { openBrowser } from './browser.ts';

/** Patience, not a promise: a machine may be busy with other things. */
const PATIENCE = 300_000;
const READER = '/van-ban/nq-57-2022-cp/';
const NOTES = 'content/annotations/nq-57-2022-cp';

let server: Awaited<ReturnType<typeof devServer>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([devServer(), openBrowser()]);
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1400, height: 1000 } });
  context.setDefaultTimeout(PATIENCE);
  // The editor's folder: the private file system of the page stands in for one that a person would choose.
  await context.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  page = await context.newPage();
}, PATIENCE);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const file = (name: string) => path.join(server.root, name);
const html = async (of: string): Promise<string> => {
  const response = await fetch(server.address + of, { headers: { accept: 'text/html' } });
  return response.text();
};
const shows = (of: string, words: string | RegExp) =>
  expect.poll(() => html(of), { timeout: PATIENCE, interval: 200 }).toMatch(words);

test(
  'every kind of edit is on the page: record, title, words, a new file, one of another name, one removed',
  async () => {
    const edit = async (name: string, from: string, to: string) => {
      const before = await readFile(file(name), 'utf8');
      expect(before).toContain(from);
      await writeFile(file(name), before.replace(from, to));
    };
    const note = `${NOTES}/bao-cao-sau-thang.mdx`;
    await edit('content/instruments/nq-57-2022-cp.yaml', 'label: Bố cục', 'label: Nhãn vừa sửa');
    await shows(READER, 'Nhãn vừa sửa');
    await edit(note, 'title: ', 'title: Vừa sửa. ');
    await shows(READER, 'Vừa sửa. ');
    await edit(note, '\n---\n\n', '\n---\n\nCâu vừa thêm. ');
    await shows(READER, 'Câu vừa thêm');
    const copied = (await readFile(file(note), 'utf8')).replace('id: bao-cao-sau-thang', 'id: ban-sao');
    await writeFile(file(`${NOTES}/ban-sao.mdx`), copied);
    await shows(READER, 'chu-giai-ban-sao');
    await rename(file(`${NOTES}/ban-sao.mdx`), file(`${NOTES}/ten-khac.mdx`));
    await writeFile(file(`${NOTES}/ten-khac.mdx`), copied.replace('id: ban-sao', 'id: ten-khac'));
    await shows(READER, 'chu-giai-ten-khac');
    await rm(file(`${NOTES}/ten-khac.mdx`));
    await expect.poll(() => html(READER), { timeout: PATIENCE }).not.toContain('chu-giai-ten-khac');
  },
  PATIENCE,
);

/** The files that editors write: texts by path. */
async function editorsFiles(): Promise<[name: string, text: string][]> {
  const names = (await filesIn(file('content'))).filter(
    (name) => /\.(?:yaml|mdx)$/.test(name) && !name.startsWith('documents/'),
  );
  return Promise.all(
    names.map(async (name) => [`content/${name}`, await readFile(file(`content/${name}`), 'utf8')]),
  );
}

/** Put the files that editors write into the stubbed folder. */
async function fillFolder(): Promise<void> {
  const texts = await editorsFiles();
  await page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [name = '', text = ''] of all) {
      const steps = name.split('/');
      let folder = root;
      for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
      const handle = await folder.getFileHandle(steps.at(-1) ?? '', { create: true });
      const writer = await handle.createWritable();
      await writer.write(text);
      await writer.close();
    }
  }, texts);
}

/** A file of the stubbed folder. */
const written = (name: string) =>
  page.evaluate(async (name) => {
    const steps = name.split('/');
    let folder = await navigator.storage.getDirectory();
    for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step);
    return (await (await folder.getFileHandle(steps.at(-1) ?? '')).getFile()).text();
  }, name);

test(
  'a note is written from selected words at the desk, stands on the page, and what breaks it is said there',
  async () => {
    // A server that finds a package on the way loads the page again.
    await page.goto(server.address + READER, { waitUntil: 'networkidle' });
    await fillFolder();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(
        document.getElementById('muc-iii-khoan-1-diem-a') as Node,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const at = (walker.currentNode as Text).data.indexOf('tổng hợp');
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 'tổng hợp'.length);
        walker.currentNode.parentElement?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
        return;
      }
    });
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Viết chú giải' }).click();
    const desk = await opened;
    const elsewhere: string[] = [];
    desk.on('response', (response) => {
      if (/^https?:/.test(response.url()) && !response.url().startsWith(server.address))
        elsewhere.push(response.url());
    });
    await desk.getByRole('button', { name: 'Làm việc với kho' }).click();
    const field = (name: string): Locator => desk.locator(`[data-key-path="${name}"]`);
    const box = (name: string) => field(name).getByRole('textbox');
    await box('target').waitFor();
    expect(await box('target').inputValue()).toBe('muc-iii-khoan-1-diem-a');
    expect(await field('quote.exact').locator('textarea').inputValue()).toBe('tổng hợp');
    await box('id').fill('viet-tu-ban');
    await box('title').fill('Chú giải viết từ bàn biên tập');
    await field('kind').getByRole('radio', { name: 'Giải thích' }).click();
    await field('certainty').getByRole('radio', { name: 'Chỉ có dữ kiện' }).click();
    await field('sources').getByRole('combobox').click();
    await desk.getByRole('option', { name: /^S0 / }).click();
    await field('confidence').getByRole('radio', { name: 'Cao' }).click();
    // Fields come when they are scrolled to.
    await field('confidence').hover();
    await expect
      .poll(async () => {
        await desk.mouse.wheel(0, 600);
        return field('body').locator('textarea').count();
      })
      .toBe(1);
    await field('body').locator('textarea').fill('Bộ tổng hợp báo cáo của các bộ và các tỉnh trước khi gửi.');
    await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
    const name = `${NOTES}/viet-tu-ban.mdx`;
    await expect
      .poll(() => written(name).catch(() => ''), { timeout: PATIENCE })
      .toContain('exact: tổng hợp');
    expect(elsewhere).toEqual([]);

    // The stubbed folder stands for the project's own: what the desk wrote there is what the page is made of.
    const note = await written(name);
    await writeFile(file(name), note);
    await shows(READER, /id="chu-giai-viet-tu-ban"/);
    await writeFile(file(name), note.replace('target: muc-iii-khoan-1-diem-a', 'target: muc-iii-khoan-9'));
    await shows(READER, new RegExp(`${name}, dòng 4: Không có điều khoản`));
    await writeFile(file(name), note.replace('exact: tổng hợp', 'exact: "tổng hợp'));
    await shows(
      READER,
      new RegExp(`${name}, dòng \\d+: Dấu ngoặc kép hoặc nháy đơn mở ở đây chưa được đóng`),
    );
    await writeFile(file(name), note);
    await shows(READER, /id="chu-giai-viet-tu-ban"/);
  },
  3 * PATIENCE,
);

test('what waits for a person is listed with the way to its form', async () => {
  // The page of the test before may be loading again.
  const list = await context.newPage();
  await list.goto(`${server.address}/bien-tap/cho-duyet/`);
  const form = list
    .locator('section', { hasText: 'Dữ kiện cần xem lại' })
    .getByRole('link', { name: 'Mở phiếu để sửa' })
    .first();
  expect(await form.getAttribute('href')).toMatch(/^\/bien-tap\/#\/collections\//);
});

test(
  'the desk saves to the repository of the site file as one commit, with the editor’s own token',
  async () => {
    const address = 'https://git.example.vn';
    const site = await readFile(file('content/site.yaml'), 'utf8');
    await writeFile(
      file('content/site.yaml'),
      `${site}\ndesk:\n  host: gitea\n  repository: co-quan/van-ban\n  address: ${address}\n`,
    );
    await shows('/bien-tap/', 'co-quan/van-ban');
    const own = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1400, height: 1000 } });
    own.setDefaultTimeout(PATIENCE);
    const files = new Map(await editorsFiles());
    const before = new Map(files);
    const commits = await gitHost(own, address, files, {
      repository: 'co-quan/van-ban',
      token: 'khoa-rieng',
    });
    const desk = await own.newPage();
    const name = `${NOTES}/bao-cao-sau-thang.mdx`;
    await desk.goto(
      `${server.address}/bien-tap/#/collections/chu-giai-nq-57-2022-cp/entries/bao-cao-sau-thang`,
    );
    await desk.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
    await desk.locator('input').fill('khoa-rieng');
    await desk.keyboard.press('Enter');
    const title = desk.locator('[data-key-path="title"]').getByRole('textbox');
    await expect.poll(() => title.inputValue(), { timeout: PATIENCE }).toMatch(/Sáu tháng tính từ ngày nào$/);
    await title.fill('Tiêu đề sửa từ kho');
    await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect.poll(() => commits.length, { timeout: PATIENCE }).toBe(1);
    expect(commits[0]).toMatchObject({
      branch: 'main',
      message: expect.stringMatching(/^Sửa bao-cao-sau-thang/),
      files: [{ operation: 'update', path: name }],
    });
    // Nothing but the title is another: comments, order and line breaks of the file stay.
    const changed = files.get(name)?.split('\n') ?? [];
    const lines = before.get(name)?.split('\n') ?? [];
    expect(changed.filter((line) => !lines.includes(line))).toEqual(['title: Tiêu đề sửa từ kho']);
    expect(changed).toHaveLength(lines.length);
    for (const [other, text] of before) if (other !== name) expect(files.get(other)).toBe(text);
    // Once a file is saved, the desk goes back to the list of files.
    await desk.waitForURL(/chu-giai-nq-57-2022-cp$/);
    // Somebody else saved the same file: the desk asks before it writes over that.
    const theirs = `${files.get(name)}Câu của người khác.\n`;
    files.set(name, theirs);
    await desk.goto(
      `${server.address}/bien-tap/#/collections/chu-giai-nq-57-2022-cp/entries/bao-cao-sau-thang`,
    );
    await title.fill('Tiêu đề ghi đè');
    await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
    // Sveltia has not put these words into Vietnamese yet.
    await desk.getByRole('button', { name: 'Save Anyway' }).waitFor();
    expect(commits).toHaveLength(1);
    expect(files.get(name)).toBe(theirs);
    await own.close();
    await writeFile(file('content/site.yaml'), site);
  },
  2 * PATIENCE,
);
