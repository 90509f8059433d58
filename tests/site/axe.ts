import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const program = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page as it stands, light and dark: the dark page has the same elements in other colours, so there the
 * colours alone are looked at again.
 */
export async function axeFinds(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(program);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const runOnly: axe.RunOnly =
      colorScheme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: ['color-contrast'] };
    // axe need not describe what is right.
    const options: axe.RunOptions = { runOnly, resultTypes: ['violations'] };
    const violations = await page.evaluate(async (asked) => {
      const results = await (window as unknown as { axe: typeof axe }).axe.run(asked);
      return results.violations;
    }, options);
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${colorScheme}, ${id}: ${target.join(' ')} ${failureSummary}`);
  }
  return found;
}
