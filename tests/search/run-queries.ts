import type { Page } from 'playwright-core';
import { placeOfLink } from './queries.ts';

/** Type a query into the open results page and read where the hits lead, best first. */
export async function placesFor(page: Page, query: string): Promise<string[]> {
  await page.locator('#tim-o').fill('');
  await page.waitForFunction(() => document.querySelector('#tim-trang-thai')?.textContent === '');
  await page.locator('#tim-o').fill(query);
  await page.waitForFunction(() => document.querySelector('#tim-trang-thai')?.textContent !== '');
  const links = await page
    .locator('#ket-qua > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.href ?? ''));
  return links.map(placeOfLink);
}
