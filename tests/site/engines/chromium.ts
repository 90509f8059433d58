/** Chromium of any age, over its own protocol. */
import { chromium } from 'playwright-core';
import { browserArguments } from '../../../scripts/support/browser.ts';
import { type Running, WINDOW } from './engine.ts';

export async function startChromium(executablePath: string, dark: boolean): Promise<Running> {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const page = await browser.newPage({ viewport: WINDOW, colorScheme: dark ? 'dark' : 'light' });
  return {
    version: `Chromium ${browser.version()}`,
    tab: {
      async go(address) {
        await page.goto(address);
      },
      run: (work, ...given) =>
        page.evaluate(`(${work.toString()})(...${JSON.stringify(given)})`) as ReturnType<
          typeof work
        > as never,
      click: (selector) => page.locator(selector).first().click(),
      hover: (selector) => page.locator(selector).first().hover(),
      type: (words) => page.keyboard.type(words),
      press: (key) => page.keyboard.press(key),
      picture: () => page.screenshot(),
    },
    close: () => browser.close(),
  };
}
