/** Firefox over WebDriver BiDi. */
import puppeteer, { type KeyInput } from 'puppeteer-core';
import { type Running, WINDOW } from './engine.ts';

export async function startFirefox(executablePath: string, dark: boolean): Promise<Running> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: WINDOW,
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
  });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    tab: {
      async go(address) {
        await page.goto(address);
      },
      run: (work, ...given) => page.evaluate(work as never, ...given) as never,
      click: (selector) => page.click(selector),
      hover: (selector) => page.hover(selector),
      type: (words) => page.keyboard.type(words),
      async press(key) {
        const keys = key.split('+') as KeyInput[];
        for (const each of keys) await page.keyboard.down(each);
        for (const each of keys.toReversed()) await page.keyboard.up(each);
      },
      picture: async () => Buffer.from(await page.screenshot()),
    },
    close: () => browser.close(),
  };
}
