import { LinkChecker, LinkState } from 'linkinator';
import { expect, inject, test } from 'vitest';

test('every internal link and anchor of the site lands', { timeout: 300_000 }, async () => {
  const site = inject('site');
  const checked = await new LinkChecker().check({
    path: site,
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    // Addresses elsewhere are facts with a date of checking, not promises of ours.
    linksToSkip: async (link) => !link.startsWith(site),
  });
  const broken = checked.links
    .filter((link) => link.state === LinkState.BROKEN)
    .map((link) => `${link.parent} -> ${link.url} (${link.status})`);
  expect(broken).toEqual([]);
  expect(checked.links.filter((link) => link.state === LinkState.OK).length).toBeGreaterThan(50);
});
