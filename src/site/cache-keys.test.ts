import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withCacheKeys } from './cache-keys.ts';

const keysOf = (...props: object[]) =>
  withCacheKeys(props.map((each) => ({ params: {}, props: each }))).map(({ cacheKey }) => cacheKey);

test('other props, another key; a view counts as its id', () => {
  const view = { id: 'nd-1-2050-cp', title: 'Bến thuyền', toJSON: () => 'nd-1-2050-cp' };
  const [first, same, other] = keysOf(
    { view, form: 'docx' },
    { view: { ...view, title: '' }, form: 'docx' },
    { view, form: 'txt' },
  );
  expect(same).toBe(first);
  expect(other).not.toBe(first);
});

test('every route that passes props has keys of them', () => {
  const routes = globSync('src/pages/**/*.{ts,astro}').filter((name) =>
    /\bprops: /.test(readFileSync(name, 'utf8').split('satisfies GetStaticPaths')[0]!),
  );
  expect(routes.length).toBeGreaterThan(1);
  for (const name of routes) expect(readFileSync(name, 'utf8'), name).toContain('withCacheKeys(');
});
