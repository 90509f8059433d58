import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attachmentStep, pageIds } from './attachment-step.ts';

test.each([
  ['QUY CHẾ HOẠT ĐỘNG', 'quy-che'],
  ['NỘI DUNG CHI TIẾT', 'kem-theo-noi-dung'],
  ['Thông tin chung', 'kem-theo-thong-tin'],
  ['***', 'kem-theo'],
])('%s is at %s', (title, step) => expect(attachmentStep(title)).toBe(step));

test('no id of one or two words on the page of a text is one that an attachment may get', () => {
  const files = globSync([
    'src/layouts/*.astro',
    'src/components/{device,dialogs,downloads,law,notes,preview,reader,reading-options,search,site,changed-names}/**/*.{astro,ts}',
    'src/pages/van-ban/**/*.astro',
  ]);
  const ids = files
    .filter((name) => !name.includes('.test.'))
    .flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/\bid(?:=|: )["']([a-z]+(?:-[a-z]+)?)["']/g)])
    .map(([, id]) => id!);
  expect(ids).toContain('noi-dung');
  expect(ids.filter((id) => !pageIds.has(id))).toEqual([]);
});
