import { expect, test } from 'vitest';
import { memoryStore } from '../reuse/testing/memory-store.ts';
import { keptPage } from './kept-page.ts';

const html =
  '<!doctype html><html lang="vi"><head></head><body><a href="/thu/tim-kiem/">Tìm</a></body></html>';

test('a page is made once, and again when it, its place or the address of the site is another', () => {
  const store = memoryStore();
  const made = keptPage(html, 'van-ban/index.html', '/thu', store);
  expect(made.html).toContain('href="../tim-kiem/index.html"');
  expect(keptPage(html, 'van-ban/index.html', '/thu', store)).toEqual(made);
  expect(store.values.size).toBe(1);
  keptPage(html.replace('Tìm', 'Tra'), 'van-ban/index.html', '/thu', store);
  keptPage(html, 'index.html', '/thu', store);
  keptPage(html, 'van-ban/index.html', '', store);
  expect(store.values.size).toBe(4);
});

test('what was kept is not made again', () => {
  const store = memoryStore();
  keptPage(html, 'index.html', '', store);
  const [key = ''] = store.values.keys();
  store.put(key, JSON.stringify({ html: 'kept', scripts: [] }));
  expect(keptPage(html, 'index.html', '', store).html).toBe('kept');
});
