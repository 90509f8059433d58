import { expect, test } from 'vitest';
import { portablePage } from './page.ts';
import { relativeAddress } from './relative.ts';
import { portableStyle } from './style.ts';

test.each([
  ['/', 'index.html', './index.html'],
  ['/tim-kiem/?q=a', 'index.html', './tim-kiem/index.html?q=a'],
  ['/van-ban/x/#muc-i', 'van-ban/y/muc-i/index.html', '../../../van-ban/x/index.html#muc-i'],
  ['/icon.svg', 'van-ban/index.html', '../icon.svg'],
  ['#muc-i', 'van-ban/x/index.html', '#muc-i'],
  ['?q=a', 'tim-kiem/index.html', '?q=a'],
  ['https://example.org/', 'index.html', 'https://example.org/'],
  ['//example.org/', 'index.html', '//example.org/'],
])('%s on %s → %s', (address, page, expected) => expect(relativeAddress(address, page)).toBe(expected));

test('a site under a base path leaves it', () => {
  expect(relativeAddress('/thu/tim-kiem/', 'index.html', '/thu')).toBe('./tim-kiem/index.html');
});

const page = `<!doctype html><html lang="vi"><head>
<link rel="preload" href="/_astro/a.woff2" as="font" crossorigin>
<link rel="manifest" href="/ung-dung.webmanifest">
<link rel="stylesheet" href="/_astro/a.css">
<script type="module" src="/_astro/a.js"></script>
</head><body><p>Đất &lt; nước &amp; rừng</p><form action="/tim-kiem/"></form>
<script type="module" src="/_astro/b.js"></script></body></html>`;

test('a page: relative, classic scripts behind the runtime, nothing fetched ahead', () => {
  const { html: made, scripts } = portablePage(page, 'van-ban/index.html');
  expect(scripts).toEqual(['/_astro/a.js', '/_astro/b.js']);
  expect(made).not.toMatch(/type="module"|preload|manifest|(?:href|src|action)="\//);
  expect(made).toContain('<link rel="stylesheet" href="../_astro/a.css">');
  expect(made).toContain('<form action="../tim-kiem/index.html">');
  expect([...made.matchAll(/<script src="([^"]+)" defer>/g)].map(([, src]) => src)).toEqual([
    '../ban-di-dong.js',
    '../_astro/a.classic.js',
    '../_astro/b.classic.js',
  ]);
  expect(made).toMatch(/<p>Đất &(?:lt|#x3C); nước &(?:amp|#x26); rừng<\/p>/);
});

test('a style sheet carries its fonts', () => {
  const css = '@font-face{src:url(/_astro/a.woff2)format("woff2")}a{background:url("#x")}';
  expect(portableStyle(css, () => new Uint8Array([1, 2]))).toBe(
    '@font-face{src:url(data:font/woff2;base64,AQI=)format("woff2")}a{background:url("#x")}',
  );
});

test('what is not carried, of a site without an address, is no link and says so', () => {
  const link = '<a href="/van-ban/x/">X</a>';
  expect(portablePage(link, 'index.html', () => undefined).html).toContain(
    '<a title="Không có trong bản mang theo này">X</a>',
  );
});
