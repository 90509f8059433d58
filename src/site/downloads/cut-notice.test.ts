import { expect, test } from 'vitest';
import type { Document } from '../../lexast/index.ts';
import { division, marker, paragraph, text } from '../../lexast/builder.ts';
import { cutNotice } from './cut-notice.ts';

const gap = { type: 'gap', reason: 'source-cut', children: [text('[...]')] };
const tree = (children: unknown[]) =>
  ({
    type: 'document',
    meta: {},
    completeness: 'partial',
    children: [{ type: 'body', children }],
  }) as Document;

test('a file of a cut text says that it is cut, and where; one of a whole text says nothing', () => {
  const clause = division('clause', '2', [marker('2. '), paragraph([text('Bến trưởng:')]), gap as never]);
  const section = division('section', 'III', [marker('III. '), clause]);
  expect(cutNotice(tree([section]))).toBe(
    'Tệp này không đủ nguyên văn: bản nguồn bị cắt trong khoản 2 Mục III (chỗ ghi [...]). Dòng này không thuộc văn bản.',
  );
  expect(cutNotice(tree([gap]))).toContain('bị cắt ở cuối văn bản');
  expect(cutNotice(tree([division('clause', '1', [marker('1. ')])]))).toBeUndefined();
});
