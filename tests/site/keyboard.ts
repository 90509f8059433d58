import type { Page } from 'playwright-core';

/** Tab until a control with these words, seen or told to screen readers, has the focus. */
export async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = (focused as HTMLInputElement | null)?.labels?.[0]?.firstChild?.textContent;
      return (label ?? focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim();
    });
    if (typeof words === 'string' ? said === words : words.test(said)) return;
  }
  throw new Error(`The keyboard does not reach "${String(words)}".`);
}
