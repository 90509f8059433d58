import { expect, test } from 'vitest';
import { readPartyDocument } from './party.ts';
import { sourceOf } from './testing.ts';

test.each([
  ['Văn kiện các đại hội VIII, X và XI, mới đây', 'Văn kiện các đại hội VIII, X và XI'],
  [
    'Văn kiện Đại hội đại biểu toàn quốc lần thứ XIV của Đảng thành',
    'Văn kiện Đại hội đại biểu toàn quốc lần thứ XIV của Đảng',
  ],
  ['Nghị quyết Đại hội XIII', 'Nghị quyết Đại hội XIII'],
  ['Nghị quyết Đại hội đồng cổ đông', undefined],
])('%s', (text, name) => {
  expect(readPartyDocument(sourceOf(text), 0)?.value.name).toBe(name);
});
