import type { Page } from 'playwright-core';
import { placeOfLink, type RelevanceQuery } from './queries.ts';

/**
 * Type queries into the open results page, one after another, and read where the hits lead, best first. All in one request of
 * the page: asked for each step, the driver takes longer than the search.
 *
 * @returns places of each query
 */
export async function placesFor(page: Page, queries: readonly RelevanceQuery[]): Promise<string[][]> {
  const links = await page.evaluate(
    async (asked) => {
      const box = document.querySelector<HTMLInputElement>('#tim-o')!;
      const status = document.querySelector('#tim-trang-thai')!;
      const type = async (words: string, isAnswer: () => boolean) => {
        box.value = words;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        while (!isAnswer()) await new Promise((resolve) => setTimeout(resolve, 10));
      };
      box.focus();
      const found: string[][] = [];
      for (const query of asked) {
        await type('', () => status.textContent === '');
        await type(query, () => status.textContent !== '');
        const items = document.querySelectorAll('#ket-qua > li');
        found.push([...items].map((item) => item.querySelector('a')?.href ?? ''));
      }
      return found;
    },
    queries.map(({ query }) => query),
  );
  return links.map((each) => each.map(placeOfLink));
}
