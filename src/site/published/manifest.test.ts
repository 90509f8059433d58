import { expect, test } from 'vitest';
import { knownFiles, type PublishedManifest } from './manifest.ts';

const manifest = (sha256: string, date: string): PublishedManifest => ({
  site: 'https://example.vn/',
  files: [
    { file: 'van-ban/nq-1/nq-1.docx', sha256, text: 'nq-1', date },
    { file: 'van-ban/nq-1/index.html', sha256: `${sha256}-page` },
  ],
});

test('a file is known by what it holds, of today or of before', () => {
  const known = knownFiles(manifest('b', '2026-02-01'), [
    manifest('a', '2026-01-01'),
    manifest('b', '2026-02-01'),
  ]);
  expect(known).toEqual({
    b: { file: 'van-ban/nq-1/nq-1.docx', text: 'nq-1', date: '2026-02-01' },
    a: { file: 'van-ban/nq-1/nq-1.docx', text: 'nq-1', date: '2026-01-01', earlier: true },
  });
});
