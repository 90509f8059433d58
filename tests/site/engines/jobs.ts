/** What people do on the site: the same list for every engine. */
import { expect } from 'vitest';
import { shown, type Tab, until } from './engine.ts';

export interface Place {
  /** Address of the served site. */
  site: string;
  /** Address of the portable edition on the disk. */
  disk: string;
  cut(isCut: boolean): void;
}

export interface Job {
  name: string;
  /** On a device that asks for dark colours. */
  dark?: boolean;
  run(tab: Tab, place: Place): Promise<void>;
}

const reader = 'van-ban/nq-57-2022-cp/';
const pointA = '#muc-iii-khoan-1-diem-a';

/** Ratio of contrast of an element's words to the ground that is seen behind them. Run in the page. */
const contrastOf = (selector: string) => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const parse = (colour: string): number[] => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page knows only what is in here
  const light = ([red = 0, green = 0, blue = 0]: number[]) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const element = document.querySelector(selector);
  if (!element) return 0;
  let ground: number[] = [255, 255, 255];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = parse(getComputedStyle(at).backgroundColor);
    if ((colour[3] ?? 0) > 250) {
      ground = colour;
      break;
    }
  }
  const pair = [light(ground), light(parse(getComputedStyle(element).color))];
  return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
};

/** How light the ground of an element is, 0 to 255, or -1 where one sees through it. Run in the page. */
const groundOf = (selector: string) => {
  const element = document.querySelector(selector);
  const colour = element ? getComputedStyle(element).backgroundColor : '';
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha < 0.9 ? -1 : (red + green + blue) / 3;
};

/** Run in the page: the style sheets as on paper, where a driver cannot print. */
const asOnPaper = () => {
  const turn = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        const asked = rule.media.mediaText;
        if (/\bscreen\b/.test(asked)) rule.media.mediaText = 'not all';
        else if (/\bprint\b/.test(asked)) rule.media.mediaText = asked.replace(/\bprint\b/, 'all');
      }
      if ('cssRules' in rule) turn(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) {
    if (sheet.media.mediaText === 'print') sheet.media.mediaText = 'all';
    turn(sheet.cssRules);
  }
};

/** Run in the page: keep what goes to the clipboard, which not every driver lets one read. */
const keepCopies = () => {
  const kept = window as unknown as { copied: string };
  kept.copied = '';
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (words: string) => void (kept.copied = words) },
  });
  window.addEventListener('copy', ({ clipboardData }) => {
    kept.copied = clipboardData?.getData('text/plain') ?? '';
  });
};
const copied = () => (window as unknown as { copied: string }).copied;

const textOf = (tab: Tab, selector: string) =>
  tab.run((wanted) => (document.querySelector(wanted) as HTMLElement | null)?.innerText ?? '', selector);
const addressOf = (tab: Tab) => tab.run(() => location.href);

/** Ask on the results page, and go to the first hit. */
async function findPoint(tab: Tab, start: string): Promise<void> {
  await tab.go(`${start}?q=doi+thoai`);
  await shown(tab, '#ket-qua mark');
  expect(await textOf(tab, '#ket-qua a')).toContain('Điểm e khoản 1 Mục III');
  await tab.click('#ket-qua a');
  await shown(tab, '#muc-iii-khoan-1-diem-e mark');
  expect(await addressOf(tab)).toMatch(/#muc-iii-khoan-1-diem-e$/);
}

export const jobs: readonly Job[] = [
  {
    name: 'read',
    async run(tab, { site }) {
      await tab.go(`${site}${reader}#muc-iii-khoan-1-diem-dd`);
      await shown(tab, '#muc-iii-khoan-1-diem-dd');
      expect(await textOf(tab, '#muc-iii-khoan-1-diem-dd')).toContain('kiện toàn');
      // A citation can be told from the words around it.
      const line = await tab.run((anchor) => {
        const { textDecorationLine } = getComputedStyle(document.querySelector(`${anchor} a.ref`) as Element);
        return textDecorationLine;
      }, pointA);
      expect(line).toContain('underline');
      // A number stands free of the words it numbers.
      expect(await textOf(tab, `${pointA} > .hang`)).toMatch(/^a\)\s+Đẩy/);
      // Where a link leads is unfolded.
      await tab.run(() => {
        location.hash = '';
        location.hash = '#chu-giai-bao-cao-sau-thang';
      });
      await shown(tab, '#chu-giai-bao-cao-sau-thang');
    },
  },
  {
    name: 'dark',
    dark: true,
    async run(tab, { site }) {
      await tab.go(`${site}${reader}`);
      await shown(tab, '.law');
      expect(await tab.run(groundOf, 'html, body')).toBeLessThan(60);
      for (const words of [`${pointA} > .hang`, `${pointA} a.ref`, '.reader-bar', '.site-header a'])
        expect({ words, contrast: await tab.run(contrastOf, words) }).toMatchObject({
          contrast: expect.toSatisfy((ratio: number) => ratio >= 4.5),
        });
      // What lies over the page is not seen through.
      await tab.click('.reader-bar [data-open-options]');
      await shown(tab, 'dialog[open]');
      const ground = await tab.run(groundOf, 'dialog[open]');
      expect(ground).toBeGreaterThanOrEqual(0);
      expect(ground).toBeLessThan(60);
      expect(await tab.run(contrastOf, 'dialog[open] label')).toBeGreaterThan(4.5);
    },
  },
  {
    name: 'notes',
    async run(tab, { site }) {
      await tab.go(`${site}${reader}`);
      await shown(tab, '#dau-bao-cao-sau-thang');
      await tab.click('#dau-bao-cao-sau-thang');
      await shown(tab, '#bang #chu-giai-bao-cao-sau-thang');
      expect(await textOf(tab, '#chu-giai-bao-cao-sau-thang')).toContain(
        'Nghị quyết không nêu ngày chốt số liệu',
      );
    },
  },
  {
    name: 'preview',
    async run(tab, { site }) {
      await tab.go(`${site}${reader}${pointA}`);
      await shown(tab, `${pointA} a.ref`);
      await tab.hover(`${pointA} a.ref`);
      await shown(tab, '#xem-truoc');
      await until(tab, 'words of the preview', () =>
        (document.querySelector('#xem-truoc') as HTMLElement).innerText.includes('Nghị quyết 128/NQ-CP'),
      );
      expect(await tab.run(groundOf, '#xem-truoc')).toBeGreaterThanOrEqual(0);
      await tab.press('Escape');
      await until(
        tab,
        'the preview put away',
        () => document.querySelector('#xem-truoc')?.getClientRects().length === 0,
      );
    },
  },
  {
    name: 'panel',
    async run(tab, { site }) {
      await tab.go(`${site}${reader}`);
      await tab.run(keepCopies);
      await tab.click('#muc-iii-khoan-1-diem-d > .hang > a.num');
      await shown(tab, '#bang .panel-do');
      await tab.click('#bang [data-do="citation"]');
      await until(tab, 'a citation', copied);
      expect(await tab.run(copied)).toMatch(
        /^điểm d khoản 1 Mục III Nghị quyết số 57\/NQ-CP ngày 21 tháng 4/,
      );
      await shown(tab, '.toast:not(:empty)');
      await tab.click('#muc-iii-khoan-1-diem-d > .hang > a.num');
      await tab.click('#bang [data-do="qr"]');
      await shown(tab, '#hop-ma-qr[open] svg');
      expect(await tab.run(groundOf, '#hop-ma-qr')).toBeGreaterThanOrEqual(0);
    },
  },
  {
    name: 'copy',
    async run(tab, { site }) {
      await tab.go(`${site}${reader}`);
      await tab.run(keepCopies);
      await tab.run((anchor) => {
        Object.assign(window, { copied: '' });
        getSelection()?.selectAllChildren(document.querySelector(anchor) as Element);
      }, pointA);
      await shown(tab, '.selection-bar:not([hidden])');
      await tab.press('Control+c');
      await until(tab, 'copied law', copied);
      expect(await tab.run(copied)).toMatch(/^a\) Đẩy nhanh tiến độ/);
      expect(await tab.run(copied)).not.toMatch(/nay là|Chú giải/);
    },
  },
  {
    name: 'search online',
    async run(tab, { site }) {
      await tab.go(site);
      await tab.click('.site-header form[role="search"] input');
      await shown(tab, '#hop-tim input');
      await tab.type('nghi quyet 128');
      await shown(tab, '#hop-tim [role="option"]');
      expect(await tab.run(groundOf, '#hop-tim')).toBeGreaterThanOrEqual(0);
      await findPoint(tab, `${site}tim-kiem/`);
    },
  },
  {
    name: 'search offline',
    async run(tab, { site, cut }) {
      await tab.go(site);
      await until(tab, 'a stored site', () =>
        navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated'),
      );
      cut(true);
      try {
        await findPoint(tab, `${site}tim-kiem/`);
      } finally {
        cut(false);
      }
    },
  },
  {
    name: 'search from a disk',
    run: (tab, { disk }) => findPoint(tab, `${disk}tim-kiem/index.html`),
  },
  {
    name: 'pack and slides',
    async run(tab, { site }) {
      await tab.go(`${site}${reader}`);
      await tab.click('#muc-iii-khoan-1-diem-d > .hang > a.num');
      await shown(tab, '#bang .panel-do');
      await tab.click('#bang [data-do="collect"]');
      await until(tab, 'a clause in the pack', () =>
        Object.values(localStorage).some((kept) => String(kept).includes('muc-iii-khoan-1-diem-d')),
      );
      await tab.go(`${site}tap-huan/`);
      await shown(tab, '.clause-title');
      expect(await textOf(tab, '.clause-text')).toMatch(/^d\)\s+Tổ chức tuyên truyền/);
      await tab.click('[data-present]');
      await shown(tab, '#trinh-chieu[open]');
      expect(await tab.run(groundOf, '#trinh-chieu')).toBeGreaterThanOrEqual(0);
      await tab.press('PageDown');
      await until(tab, 'the second slide', () =>
        (document.querySelector('.slide-title') as HTMLElement).innerText.startsWith('Điểm d'),
      );
      await tab.press('Escape');
      // Where it came from is there again.
      await until(tab, 'the slides closed', () => !document.querySelector('#trinh-chieu[open]'));
    },
  },
  {
    name: 'map',
    async run(tab, { site }) {
      await tab.go(`${site}so-do/`);
      await shown(tab, '.map svg');
      const fills = await tab.run(() =>
        ['.lane', '.node rect', '.node text'].map(
          (part) => getComputedStyle(document.querySelector(part) as Element).fill,
        ),
      );
      expect(fills[0]).not.toMatch(/^rgb\(0, 0, 0\)$/);
      expect(fills[1]).not.toBe(fills[2]);
      await tab.hover('.node.main rect');
      await until(
        tab,
        'an edge brought out',
        () => document.querySelector('.map[data-active] .edge.active') !== null,
      );
    },
  },
  {
    name: 'tasks',
    async run(tab, { site }) {
      await tab.go(`${site}nhiem-vu/`);
      await shown(tab, '#chon-co-quan');
      // What the script says first: only then does it hear of a choice.
      await until(tab, 'a next day', () => document.querySelector('[data-next]:not([hidden])') !== null);
      const asked = await tab.run(() => {
        const choice = document.querySelector<HTMLSelectElement>('#chon-co-quan');
        if (!choice) return 0;
        choice.value = 'bo-ke-hoach-va-dau-tu';
        choice.dispatchEvent(new Event('change', { bubbles: true }));
        const [own, received] = ['for', 'to'].map((what) => `tr[data-${what}~="${choice.value}"]`);
        return document.querySelectorAll(`${own}, ${received}`).length;
      });
      expect(asked).toBeGreaterThan(0);
      const left = await tab.run(
        () =>
          [...document.querySelectorAll('tr[data-for]')].filter((row) => row.getClientRects().length > 0)
            .length,
      );
      expect(left).toBe(asked);
      expect(await textOf(tab, '#so-viec')).toMatch(/^\d+ việc phải làm/);
      // WPE's driver is not told of an address that a script replaces.
      expect(await tab.run(() => location.href)).toContain('?co-quan=');
    },
  },
  {
    name: 'print',
    dark: true,
    async run(tab, { site }) {
      await tab.go(`${site}${reader}`);
      await shown(tab, '.law');
      await tab.run(asOnPaper);
      // What lays the notes out comes a moment after the page.
      await until(tab, 'notes after the law', () => {
        window.dispatchEvent(new Event('beforeprint'));
        return document.querySelector('.end-notes') !== null;
      });
      await shown(tab, '.end-notes');
      expect(await tab.run(contrastOf, `${pointA} > .hang`)).toBeGreaterThan(7);
      expect(await textOf(tab, '.end-notes')).toContain('Nghị quyết không nêu ngày chốt số liệu');
      for (const screen of ['.site-header', '.reader-bar', '#bang'])
        expect(
          await tab.run((selector) => document.querySelector(selector)?.getClientRects().length, screen),
        ).toBe(0);
    },
  },
];
