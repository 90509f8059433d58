import { expect, test } from 'vitest';
import type { SearchDocument } from './types.ts';
import { wholeIndex } from './whole-index.ts';

const document = (id: string, type: string, text: string): SearchDocument => ({
  id,
  url: `/van-ban/${id}/`,
  name: id,
  subject: '',
  type,
  bodies: ['Chính phủ'],
  names: [],
  passages: [{ anchor: '', label: '', kind: 'law', text }],
});
const index = await wholeIndex([
  document('a', 'Nghị quyết', 'liên kết vùng'),
  document('b', 'Chỉ thị', 'liên kết và phát triển'),
  document('c', 'Chỉ thị', 'quy hoạch'),
]);
const ids = async (query: string, filters: Record<string, string[]> = {}) => {
  const { results } = await index.search(query, { filters });
  return Promise.all(
    results.map(async ({ data }) => ((await data()) as { document: SearchDocument }).document.id),
  );
};

test.each([
  ['lien ket', ['a', 'b']],
  ['lie', ['a', 'b']],
  ['lien vung', ['a']],
  ['quy hoach', ['c']],
  // A word that stands nowhere is passed over, as Pagefind does; one that stands elsewhere is not.
  ['lien xyzzy', ['a', 'b']],
  ['lien hoach', []],
  ['xyzzy', []],
  ['', []],
])('"%s"', async (query, expected) => expect(await ids(query)).toEqual(expected));

test('filters narrow', async () => {
  expect(await ids('lien', { loai: ['Chỉ thị'] })).toEqual(['b']);
  expect(await ids('lien', { loai: ['Luật'] })).toEqual([]);
});
