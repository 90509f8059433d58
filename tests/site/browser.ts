import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { browserArguments, findBrowser } from '../../scripts/support/browser.ts';

/** Start the browser that `npm test` found or installed. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('No browser: run the tests with `npm test`, which finds or installs one.');
  return chromium.launch({ executablePath, args: browserArguments });
}

/** Address of a page of the built site. */
export const at = (path: string): string => new URL(path.replace(/^\//, ''), inject('site')).href;

/** Collect what a page complains about: script errors and failed requests. */
export function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Leaving a page aborts what it was still loading, which is no fault of the page.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}
