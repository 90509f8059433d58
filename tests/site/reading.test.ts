import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, openBrowser } from './browser.ts';

let browser: Browser;
let page: Page;
const reader = '/van-ban/nq-57-2022-cp/';
const pointA = '#muc-iii-khoan-1-diem-a';

const open = async (width: number, options: Parameters<Browser['newContext']>[0] = {}) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  page = await context.newPage();
};
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(() => open(1440));
afterEach(() => page.context().close());

const box = async (selector: string) => {
  const found = await page.locator(selector).first().boundingBox();
  if (!found) throw new Error(`${selector} is not shown`);
  return found;
};

const panel = () => page.locator('#bang');

describe('notes', () => {
  test('of the clause in view stand in the panel beside it on a wide screen', async () => {
    await page.goto(at(`${reader}${pointA}`));
    await panel().locator('.note').first().waitFor();
    const clause = await box(`${pointA} > .hang`);
    const notes = await box('#bang .notes');
    expect(notes.x).toBeGreaterThanOrEqual(clause.x + clause.width);
    expect(await panel().locator('.panel-title').innerText()).toBe('Điểm a khoản 1 Mục III');
  });

  test('are a sheet on a phone, which opens with the number of a note; Esc puts it away', async () => {
    await page.context().close();
    await open(360);
    await page.goto(at(reader));
    expect(await panel().isVisible()).toBe(false);
    await page.locator('#dau-bao-cao-sau-thang').click();
    const body = page.locator('#chu-giai-bao-cao-sau-thang');
    await body.waitFor();
    expect(await body.innerText()).toContain('Nghị quyết không nêu ngày chốt số liệu');
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
  });

  test('a link to a note opens it', async () => {
    await page.goto(at(`${reader}#chu-giai-bao-cao-sau-thang`));
    await page.locator('#bang #chu-giai-bao-cao-sau-thang').waitFor();
  });

  test('are readable under their clause without scripts', async () => {
    await page.context().close();
    await open(360, { javaScriptEnabled: false });
    await page.goto(at(reader));
    const clause = await box(`${pointA} > .hang`);
    const notes = await box(`${pointA} > .notes`);
    expect(notes.y).toBeGreaterThanOrEqual(clause.y + clause.height - 10);
    expect(await page.locator('#chu-giai-bao-cao-sau-thang').isVisible()).toBe(true);
    expect(await panel().isVisible()).toBe(false);
  });

  test('go away with the choice, which is remembered; the law stays as it is', async () => {
    await page.goto(at(reader));
    const law = () =>
      page.locator('[data-law]').evaluate((node) => {
        const copy = node.cloneNode(true) as HTMLElement;
        for (const each of copy.querySelectorAll('[data-editorial]')) each.remove();
        // What a panel left behind it.
        return (copy.textContent ?? '').replaceAll(/\s+/g, ' ');
      });
    const before = await law();
    await page.locator('.reader-bar [data-open-options]').click();
    await page.getByRole('radio', { name: 'Chỉ nguyên văn' }).check();
    await page.reload();
    expect(await page.locator('.note-mark').first().isVisible()).toBe(false);
    expect(await law()).toBe(before);
    await page.keyboard.press('c');
    await page.locator('.note-mark').first().waitFor();
  });

  test('say that they are editorial, of what kind, from what source, when checked', async () => {
    await page.goto(at(reader));
    await page.locator('#dau-bao-cao-sau-thang').click();
    expect(await panel().locator('.notes-label').innerText()).toBe('Chú giải biên tập');
    const note = page.locator('.note', { has: page.locator('#chu-giai-bao-cao-sau-thang') });
    await note.locator('.note-body').waitFor();
    expect(await note.innerText()).toMatch(
      /Nhiệm vụ[\s\S]*Sáu tháng tính từ ngày nào[\s\S]*Kiểm tra \d+\/\d+\/\d{4}/,
    );
  });

  test('a click on a source goes to it; without scripts to its entry in the list, which does', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await page.context().close();
      await open(1440, { javaScriptEnabled });
      await page.goto(at(reader));
      const source = page.locator('#chu-giai-sau-hoi-dong-vung .sources a').first();
      const entry = page.locator('#S2 a');
      expect(await entry.getAttribute('href')).toMatch(/^https:/);
      expect(await source.getAttribute('href')).toBe(
        javaScriptEnabled ? await entry.getAttribute('href') : '#S2',
      );
      if (javaScriptEnabled) expect(await source.getAttribute('title')).toBe(await entry.innerText());
    }
  });
});

describe('then and now', () => {
  test('a small mark opens the name of today, with date, act and source; without scripts too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await page.context().close();
      await open(1440, { javaScriptEnabled });
      await page.goto(at(`${reader}${pointA}`));
      await page.locator(`${pointA} .now[aria-label^="Bộ Kế hoạch và Đầu tư"]`).click();
      const card = page.locator('#nay-body-bo-ke-hoach-va-dau-tu');
      await card.waitFor();
      expect(await card.innerText()).toMatch(/Hôm nay: Bộ Tài chính[\s\S]*Từ 1\/3\/2025/);
      expect(await card.locator('a[href*="nq-176-2025-qh15"]').count()).toBe(1);
    }
  });

  test('the lens of today sets the name of today in brackets after the name of then, never beside "nay"', async () => {
    await page.goto(at(reader));
    const text = async () => (await page.locator(`${pointA} > .hang`).innerText()).replaceAll(/\s+/g, ' ');
    expect(await text()).not.toContain('[nay là Bộ Tài chính]');
    await page.getByRole('radio', { name: 'Hôm nay' }).check();
    expect(await text()).toContain('Bộ Kế hoạch và Đầu tư [nay là Bộ Tài chính]');
    expect(await page.locator(`${pointA} .now:visible`).count()).toBe(0);
  });

  test('the lens of tasks lights the clauses that give somebody one, and moves nothing', async () => {
    await page.goto(at(reader));
    const before = await box(pointA);
    await page.getByRole('radio', { name: 'Việc phải làm' }).check();
    expect(await box(pointA)).toEqual(before);
    const ground = (anchor: string) =>
      page
        .locator(`${anchor} > [data-line]`)
        .first()
        .evaluate((line) => getComputedStyle(line).backgroundColor);
    expect(await ground(pointA)).not.toBe(await ground('#muc-i-khoan-1'));
  });
});

describe('previews', () => {
  test('a citation shows where it leads, on hover and on focus; Esc puts it away', async () => {
    await page.goto(at(`${reader}${pointA}`));
    await page.locator(`${pointA} a.ref`).first().hover();
    const card = page.locator('#xem-truoc');
    await card.waitFor();
    expect(await card.innerText()).toContain('Nghị quyết 128/NQ-CP (11/9/2020)');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await page.mouse.move(0, 0);
    await page.locator(`${pointA} > .hang > a.num`).focus();
    for (let step = 0; step < 12 && !(await card.isVisible()); step += 1) {
      await page.keyboard.press('Tab');
      await page.waitForTimeout(100);
    }
    expect(await card.isVisible()).toBe(true);
  });

  test('a tap opens a sheet with a way on', async () => {
    await page.context().close();
    await open(360, { hasTouch: true, isMobile: true });
    await page.goto(at(`${reader}${pointA}`));
    await page.locator(`${pointA} a.ref`).first().tap();
    await page.locator('#xem-truoc.sheet').waitFor();
    await page.locator('#xem-truoc').getByRole('link', { name: 'Mở' }).click();
    await page.waitForURL('**/van-ban/nq-128-2020-cp/');
  });
});

describe('tasks', () => {
  test('show their next due day by the calendar of the reader, as the guess that it is', async () => {
    await page.clock.setFixedTime(new Date('2026-11-24T08:00:00'));
    await page.goto(at('/nhiem-vu/'));
    const next = page.locator('[data-next]').first();
    expect(await next.innerText()).toBe('Kỳ tới (tạm tính): 21/4/2027, còn 148 ngày');
    expect(await next.evaluate((node) => Number(getComputedStyle(node).fontWeight))).toBeLessThan(600);
  });

  test('are those of one office, by its old name or the new; page, table and calendar; kept on the device', async () => {
    await page.goto(at('/nhiem-vu/'));
    const choice = page.getByLabel('Tôi ở cơ quan');
    const status = page.locator('#so-viec');
    await choice.selectOption({ label: 'Bộ Kế hoạch và Đầu tư (nay là Bộ Tài chính)' });
    const old = await status.innerText();
    expect(old).toContain('1 việc có báo cáo gửi về');
    await choice.selectOption({ label: 'Bộ Tài chính' });
    expect(await status.innerText()).toBe(old);
    expect(await page.getByRole('link', { name: 'Tải lịch (ICS)' }).getAttribute('href')).toMatch(
      /\/nhiem-vu\/bo-tai-chinh\.ics$/,
    );
    const calendar = await page.request.get(at('/nhiem-vu/bo-tai-chinh.ics'));
    expect(await calendar.text()).toContain('Bộ Tài chính (suy luận)');

    await choice.selectOption({ label: 'Ủy ban nhân dân tỉnh Hà Giang (nay là tỉnh Tuyên Quang)' });
    expect(new URL(page.url()).searchParams.get('co-quan')).toBe('ubnd-cap-tinh.ha-giang');
    const rows = page.locator('tr[data-for]:visible');
    for (const row of await rows.all())
      expect(await row.getAttribute('data-for')).toMatch(/\bubnd-cap-tinh\b/);

    await choice.selectOption({ label: 'Thủ tướng Chính phủ' });
    expect(await rows.count()).toBe(1);

    await choice.selectOption('ubnd-cap-tinh.ha-giang');
    await page.goto(at('/'));
    await page.locator('[data-due-soon]').waitFor();
    expect(await page.locator('[data-due-soon] li').innerText()).toMatch(
      /^Báo cáo theo điểm a khoản 1 Mục III Nghị quyết 57\/NQ-CP\s+Kỳ tới \(tạm tính\)/,
    );
  });

  test('go to the ministry, which reports to the Prime Minister', async () => {
    await page.goto(at('/nhiem-vu/'));
    expect(await page.locator('[data-label="Báo cáo gửi"]').first().innerText()).toMatch(
      /^Bộ Kế hoạch và Đầu tư \(tổng hợp, báo cáo Thủ tướng Chính phủ\)\s+Nay gửi \(suy luận\): Bộ Tài chính\s/,
    );
    await page.goto(at('/co-quan/bo-ke-hoach-va-dau-tu/'));
    expect(await page.locator('main').innerText()).toContain('bản nguồn bị cắt ngay sau tên cơ quan');
  });
});

test('reading options are kept, and single keys can be switched off', async () => {
  await page.goto(at(reader));
  const size = () =>
    page.locator('#can-cu-1').evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
  const before = await size();
  await page.locator('[data-open-options]').first().click();
  await page.getByRole('radio', { name: 'Rất lớn' }).check();
  await page.getByRole('radio', { name: 'Giấy ngà' }).check();
  await page.getByRole('radio', { name: 'Tắt', exact: true }).check();
  await page.reload();
  expect(await size()).toBeGreaterThan(before * 1.3);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(246, 236, 214)',
  );
  await page.keyboard.press('?');
  await page.waitForTimeout(300);
  expect(await page.locator('#hop-phim-tat').isVisible()).toBe(false);
});

test('reading goes on where it stopped', async () => {
  await page.goto(at(`${reader}#muc-iii-khoan-1-diem-c`));
  await page.waitForSelector('[data-contents][aria-current]');
  await page.goto(at('/van-ban/'));
  await page.goto(at(reader));
  const offer = page.locator('.resume a');
  await offer.waitFor();
  expect(await offer.innerText()).toMatch(/^Đọc tiếp từ điểm [abc] khoản 1 Mục III$/);
});

test('one unit is printed alone, under its citation', async () => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(at(reader));
  await page.locator('#muc-iii-khoan-1-diem-d > .hang > a.num').click();
  await page.getByRole('button', { name: 'In phần này' }).click();
  await page.waitForSelector('[data-printing]', { state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('main').innerText();
  expect(words).toMatch(
    /^Điểm d khoản 1 Mục III Nghị quyết số 57\/NQ-CP ngày 21 tháng 4 năm 2022 của Chính phủ\s+d\) Tổ chức tuyên truyền/,
  );
  expect(words).not.toContain('đ) Rà soát');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.locator('main').innerText()).toContain('đ) Rà soát');
});

test('on paper the law comes first and all notes after it, in order; the law stands alone where they are switched off', async () => {
  await page.goto(at(reader));
  await page.waitForTimeout(800);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.end-notes').waitFor();
  const numbers = await page.locator('.end-notes .note-number').allInnerTexts();
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  expect(numbers.length).toBe(await page.locator('[data-law] .note-mark').count());
  expect(await page.locator('.end-notes .note:not([open])').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('.end-notes').waitFor({ state: 'detached' });
  await page.evaluate(() => document.documentElement.setAttribute('data-notes', 'off'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.notes:visible').count()).toBe(0);
});

test('the annotated resolution is printed on eight sheets at most', async () => {
  await page.goto(at(reader));
  await page.waitForTimeout(800);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(8);
});

test('an instrument without its text shows a digest, plainly labelled', async () => {
  await page.goto(at('/van-ban/qd-825-2020-ttg/'));
  const digest = page.locator('.digest');
  expect(await digest.innerText()).toContain('Tóm lược biên tập, không phải lời văn của văn bản');
  expect(await digest.locator('a[href*="qd-974-2023-ttg"]').count()).toBe(1);
});

test('the list beside the map says every edge that the map draws', async () => {
  await page.goto(at('/so-do/'));
  const edges = await page.locator('.edge').evaluateAll((all) =>
    all.map((edge) => ({
      from: (edge as HTMLElement).dataset['from'],
      to: (edge as HTMLElement).dataset['to'],
    })),
  );
  expect(edges.length).toBeGreaterThan(15);
  const listed = await page.locator('.relations > li').evaluateAll((all) =>
    all.flatMap((item) => {
      const [own, ...others] = [...item.querySelectorAll('a')].map((link) => link.pathname.split('/').at(-2));
      return others.map((other) => `${own} ${other}`);
    }),
  );
  for (const { from, to } of edges) {
    expect(listed).toContain(`${from} ${to}`);
    expect(listed).toContain(`${to} ${from}`);
  }
});
