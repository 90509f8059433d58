import { remark } from 'remark';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { lexLinks } from './lex-links.ts';

const render = (value: string, path: string, base = '/') =>
  String(remark().use(lexLinks, { base }).processSync(new VFile({ value, path }))).trim();

test.each([
  [
    '[a](lex:nq-128-2020-cp)',
    'content/annotations/nq-57-2022-cp/x.mdx',
    '/',
    '[a](/van-ban/nq-128-2020-cp/)',
  ],
  [
    '[a](lex:#muc-ii)',
    'content/annotations/nq-57-2022-cp/x.mdx',
    '/luat',
    '[a](/luat/van-ban/nq-57-2022-cp/#muc-ii)',
  ],
  ['[a](lex:#dieu-1)', 'content/digests/qd-825-2020-ttg.mdx', '/', '[a](/van-ban/qd-825-2020-ttg/#dieu-1)'],
  ['[a](https://example.org/)', 'content/digests/x.mdx', '/', '[a](https://example.org/)'],
])('%s in %s under %s', (value, path, base, expected) => {
  expect(render(value, path, base)).toBe(expected);
});
