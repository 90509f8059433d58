import jsQR from 'jsqr';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { extractText } from 'unpdf';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { at, openBrowser } from './browser.ts';
import { tabTo } from './keyboard.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  page = await context.newPage();
});
afterEach(() => context.close());

const reader = '/van-ban/nq-57-2022-cp/';
const points = ['điểm a khoản 1 Mục III', 'điểm b khoản 1 Mục III', 'điểm c khoản 1 Mục III'];
const titles = points.map((place) => `Đ${place.slice(1)}`);
const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['place']);

/** What the QR code in a picture of an element says. */
async function decode(code: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await code.screenshot({ scale: 'css' }));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

async function collectThree(): Promise<void> {
  await page.goto(at(`${reader}#muc-iii-khoan-1`));
  for (let step = 0; step < 40 && (await focused()) !== points[0]; step += 1) {
    const before = await focused();
    await page.keyboard.press('j');
    await page.waitForFunction(
      (was) => (document.activeElement as HTMLElement | null)?.dataset['place'] !== was,
      before,
    );
  }
  expect(await focused()).toBe(points[0]);
  // The first through its panel, the others by the key.
  await page.keyboard.press('Enter');
  await page.locator('#bang .panel-do').waitFor();
  for (let step = 0; step < 12; step += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === 'Thêm vào bộ tập huấn')
      break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.getByText('Đã thêm vào bộ tập huấn.').waitFor();
  for (const place of points.slice(1)) {
    await page.keyboard.press('j');
    await page.waitForFunction(
      (words) => (document.activeElement as HTMLElement | null)?.dataset['place'] === words,
      place,
    );
    await page.keyboard.press('b');
    await page.getByText(`Đ${place.slice(1)}: đã vào bộ tập huấn.`).waitFor();
  }
  expect(await page.locator('[data-pack-link]').innerText()).toBe('Bộ tập huấn (3)');
}

test('read, collect, share, present: with the keyboard alone, opened in a fresh profile', async () => {
  await collectThree();
  await page.goto(at('/tap-huan/'));
  await page.locator('.clause-title').nth(2).waitFor();
  expect(await page.locator('.clause-title').allInnerTexts()).toEqual(titles);

  await page.locator('#ten-bo').focus();
  await page.keyboard.type('Lớp <b>tháng 12</b>');
  await tabTo(page, 'Chia sẻ');
  await page.keyboard.press('Enter');
  await page.locator('#hop-chia-se[open]').waitFor();
  const link = await page.locator('#hop-chia-se textarea').inputValue();
  expect(link).toMatch(/\/tap-huan\/goi\/#1\.[\w-]+$/);

  await context.close();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  page = await context.newPage();
  await page.goto(link);
  await page.locator('.clause-title').nth(2).waitFor();
  expect(await page.locator('h1').innerText()).toBe('Lớp <b>tháng 12</b>');
  expect(await page.locator('.clause-title').allInnerTexts()).toEqual(titles);
  expect(await page.locator('.clause-text').first().innerText()).toMatch(/^a\) Đẩy nhanh tiến độ/);

  await tabTo(page, 'Trình chiếu');
  await page.keyboard.press('Enter');
  await page.locator('#trinh-chieu[open]').waitFor();
  expect(await page.locator('.slide-title').innerText()).toBe('Lớp <b>tháng 12</b>');
  for (const [key, title] of [
    ['PageDown', titles[0]],
    ['ArrowRight', titles[1]],
    ['End', titles[2]],
    ['PageUp', titles[1]],
  ] as const) {
    await page.keyboard.press(key);
    expect(await page.locator('.slide-title').innerText()).toBe(title);
  }
  await page.keyboard.press('Escape');
  await page.locator('#trinh-chieu').waitFor({ state: 'hidden' });
});

test('a printed pack carries a QR code for each clause that leads to a page of this site', async () => {
  await collectThree();
  await page.goto(at('/tap-huan/'));
  await page.locator('.clause-address').nth(2).waitFor();
  await page.emulateMedia({ media: 'print' });
  const codes = page.locator('.clause-qr svg');
  expect(await codes.count()).toBe(3);
  for (let index = 0; index < 3; index += 1) {
    const address = await decode(codes.nth(index));
    expect(address).toBe(at(`${reader}muc-iii/khoan-1/diem-${'abc'[index]}/`));
    expect((await page.request.get(address ?? '')).status()).toBe(200);
  }
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true });
  expect(text.normalize('NFC')).toContain('Đẩy nhanh tiến độ');
  expect(text).not.toContain('Chia sẻ');
});

test('the QR code of a number says the address that the dialog shows', async () => {
  await page.goto(at(reader));
  await page.locator('#muc-i-khoan-2 > .hang > a.num').click();
  await page.getByRole('button', { name: 'Mã QR' }).click();
  const dialog = page.locator('#hop-ma-qr');
  await dialog.waitFor();
  const address = await dialog.locator('.qr-address').innerText();
  expect(await decode(dialog.locator('svg'))).toBe(address);
  expect(address).toBe(at(`${reader}muc-i/khoan-2/`));
});

test('copying gives the link, the official citation, the text with its citation', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(at(reader));
  const copied = async (name: string) => {
    await page.locator('#muc-iii-khoan-1-diem-d > .hang > a.num').click();
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator('.toast:not(:empty)').waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const short = 'điểm d khoản 1 Mục III Nghị quyết số 57/NQ-CP';
  const citation = `${short} ngày 21 tháng 4 năm 2022 của Chính phủ về các nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội`;
  const address = at(`${reader}muc-iii/khoan-1/diem-d/`);
  expect(await copied('Sao chép liên kết')).toBe(address);
  expect(await copied('Sao chép liên kết trong toàn văn')).toBe(at(`${reader}#muc-iii-khoan-1-diem-d`));
  expect(await copied('Sao chép trích dẫn')).toBe(citation);
  expect(await copied('Sao chép trích dẫn ngắn')).toBe(short);
  const text = await copied('Sao chép nguyên văn kèm trích dẫn');
  expect(text).toMatch(/^d\) Tổ chức tuyên truyền, nâng cao nhận thức/);
  expect(text.endsWith(`\n(${citation}; ${address})`)).toBe(true);
  expect(text).not.toMatch(/nay|\d+\)?\s*Chú giải/);
});

test('notes and order of a pack are edited and kept', async () => {
  await collectThree();
  await page.goto(at('/tap-huan/'));
  await page.locator('.clause').nth(2).getByRole('button', { name: 'Lên' }).click();
  await page.locator('.clause').nth(0).locator('textarea').first().fill('Hỏi lớp: ai gửi báo cáo?');
  await page.reload();
  await page.locator('.clause-title').nth(2).waitFor();
  expect(await page.locator('.clause-title').allInnerTexts()).toEqual([titles[0], titles[2], titles[1]]);
  expect(await page.locator('.clause textarea').first().inputValue()).toBe('Hỏi lớp: ai gửi báo cáo?');
});

test('what the trainer wrote for themselves is in their own window and nowhere else', async () => {
  await collectThree();
  await page.goto(at('/tap-huan/'));
  await page.locator('.clause-title').nth(2).waitFor();
  await page.getByLabel('Ghi chú cho người học').first().fill('Ai gửi báo cáo?');
  await page.getByLabel('Ghi chú riêng').first().fill('Kể chuyện năm ngoái');
  await page.getByRole('button', { name: 'Trình chiếu' }).click();
  await page.locator('#trinh-chieu[open]').waitFor();
  const [own] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Màn hình người trình bày' }).click(),
  ]);
  await own.getByRole('button', { name: 'Sau ›' }).click();
  expect(await own.locator('h1').innerText()).toBe(titles[0]);
  expect(await own.locator('.presenter-notes').innerText()).toMatch(
    /Kể chuyện năm ngoái[\s\S]*Ai gửi báo cáo\?/,
  );
  expect(await own.locator('.presenter-next').innerText()).toBe(`Tiếp theo: ${titles[1]}`);
  expect(await own.locator('.presenter-clock').innerText()).toMatch(/^\d+:\d\d$/);
  const slide = await page.locator('#trinh-chieu').innerText();
  expect(slide).toContain('Ai gửi báo cáo?');
  expect(slide).not.toContain('năm ngoái');
  // Names of today stand apart from the law.
  expect(await page.locator('.slide-today').innerText()).toContain(
    'Bộ Kế hoạch và Đầu tư: nay là Bộ Tài chính',
  );
  expect(await page.locator('.slide-text').innerText()).not.toContain('nay là');

  await page.getByRole('button', { name: 'Từng câu' }).click();
  const hidden = page.locator('.slide-text .later');
  const before = await hidden.count();
  expect(before).toBeGreaterThan(2);
  await page.keyboard.press('PageDown');
  expect(await hidden.count()).toBe(before - 1);
  expect(await page.locator('.slide-title').innerText()).toBe(titles[0]);
  await page.keyboard.press('Escape');
  await page.locator('#trinh-chieu').waitFor({ state: 'hidden' });
  await expect.poll(() => own.isClosed()).toBe(true);

  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).not.toContain('năm ngoái');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('clauses are dragged into their order', async () => {
  // All of them in view at once.
  await page.setViewportSize({ width: 1280, height: 2600 });
  await collectThree();
  await page.goto(at('/tap-huan/'));
  await page.locator('.clause-title').nth(2).waitFor();
  await page.locator('.clause-drag').nth(2).hover();
  await page.mouse.down();
  const first = await page.locator('.clause-title').nth(0).boundingBox();
  await page.mouse.move((first?.x ?? 0) + 40, (first?.y ?? 0) + 30, { steps: 12 });
  await page.mouse.move((first?.x ?? 0) + 40, (first?.y ?? 0) + 5, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction(
    (first) => document.querySelector('.clause-title')?.textContent === first,
    titles[2],
  );
  await page.reload();
  await page.locator('.clause-title').nth(2).waitFor();
  expect(await page.locator('.clause-title').allInnerTexts()).toEqual([titles[2], titles[0], titles[1]]);
});

test('a hit and selected words go into the pack', async () => {
  await page.goto(at('/tim-kiem/?q=tuyen%20truyen'));
  await page.getByRole('button', { name: /^Thêm vào bộ tập huấn: Điểm d khoản 1 Mục III/ }).click();
  await page.getByText('Đã thêm vào bộ tập huấn.').waitFor();
  await page.goto(at(reader));
  await page.locator('#muc-i-khoan-2 > .hang').evaluate((line) => getSelection()?.selectAllChildren(line));
  await page.getByRole('button', { name: 'Thêm vào bộ', exact: true }).click();
  await page.getByText('Bộ tập huấn (2)').waitFor();
});

test.each([
  ['cut short', '#1.eNqLVnLOT0lV0lEKyc', /cắt ngắn hoặc bị sửa/],
  ['empty', '', /không chứa bộ tập huấn/],
  ['markup', '#<img src=x onerror=alert(1)>', /không chứa bộ tập huấn/],
])('a pack link that is %s says so and the page still reads', async (_, fragment, words) => {
  await page.goto(at(`/tap-huan/goi/${fragment}`));
  await page.locator('#loi-lien-ket').waitFor();
  expect(await page.locator('#loi-lien-ket').innerText()).toMatch(words);
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.locator('#viec-voi-bo').isVisible()).toBe(false);
});

test('where storage is off, collecting says so and still works on the page', async () => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(at(reader));
  await page.locator('#muc-i-khoan-1 > .hang > a.num').click();
  await page.getByRole('button', { name: 'Thêm vào bộ tập huấn' }).click();
  await page.getByText(/Trình duyệt không cho lưu trên máy này/).waitFor();
  expect(await page.locator('#muc-i-khoan-1').innerText()).toContain('Thể chế liên kết vùng phải lấy');
});

test('a ready pack reads without scripts, each clause with its code', async () => {
  await context.close();
  context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  await page.goto(at('/tap-huan/nghi-quyet-57-trong-ba-muoi-phut/'));
  expect(await page.locator('.clause').count()).toBe(6);
  expect(await decode(page.locator('.clause-qr svg').nth(1))).toMatch(/\/muc-i\/khoan-1\/$/);
});
