import { expect, test } from 'vitest';
import { openDocuments } from './testing/open-files.ts';
import { synonymsOf } from './synonyms.ts';
import type { Passage, SearchDocument } from './types.ts';

/** An article with clauses, in the shape that passages have. */
const article = (num: number, heading: string, clauses: readonly string[], within = ''): Passage[] => [
  {
    anchor: `${within}dieu-${num}`,
    label: `Điều ${num}`,
    kind: 'law',
    heading,
    text: `Điều ${num}. ${heading}`,
  },
  ...clauses.map((text, at): Passage => ({
    anchor: `${within}dieu-${num}-khoan-${at + 1}`,
    label: `Khoản ${at + 1} Điều ${num}`,
    kind: 'law',
    under: heading,
    text: `${at + 1}. ${text}`,
  })),
];
const instrument = (
  id: string,
  [type, name, subject]: readonly [string, string, string],
  passages: readonly Passage[],
): SearchDocument => ({
  id,
  url: `/van-ban/${id}/`,
  name,
  subject,
  type,
  bodies: [],
  names: [],
  held: true,
  passages: [{ anchor: '', label: '', kind: 'law', text: `${name}: ${subject}` }, ...passages],
});

/** So long that its own record is one of fifty. */
const long = Array.from({ length: 400 }, (_, at) =>
  article(at + 20, `Bến số ${at}`, [`Chủ bến số ${at} giữ sạch lối lên xuống. `.repeat(8)]),
).flat();
const engine = await openDocuments(
  [
    instrument(
      'luat-5-2050-qh30',
      ['Luật', 'Luật 5/2050/QH30', 'Luật đò dọc, đò ngang đường sông'],
      [
        ...article(7, 'Giờ chạy đò', ['Đò chạy từ sáng đến tối.', 'Đêm có trăng thì chạy thêm.']),
        ...article(8, 'Tiền đò', ['Trẻ em đi đò không mất tiền.']),
        ...long,
      ],
    ),
    instrument(
      'nd-6-2051-cp',
      ['Nghị định', 'Nghị định 6/2051/NĐ-CP', 'Ban hành Quy chế làm việc của bến đò'],
      [
        ...article(1, 'Ban hành kèm theo', ['Quy chế này nói về giờ chạy đò.']),
        ...article(7, 'Trực đêm', ['Mỗi bến có một người trực.'], 'quy-che-'),
      ],
    ),
    instrument(
      'tt-9-2052-bvl',
      ['Thông tư', 'Thông tư 9/2052/TT-BVL', 'Hướng dẫn ghi sổ khách đi đò'],
      [...article(7, 'Giấy làm sổ', ['Sổ khách đóng bằng giấy dó.'])],
    ),
    instrument(
      'tt-12-2053-bvl',
      ['Thông tư', 'Thông tư 12/2053/TT-BVL', 'Sửa đổi, bổ sung một số điều của Thông tư số 9/2052/TT-BVL'],
      [...article(1, 'Sửa đổi Điều 7', ['Sổ khách đóng bằng giấy trắng.'])],
    ),
    instrument(
      'luat-8-2050-qh30',
      ['Luật', 'Luật 8/2050/QH30', 'Luật phà kéo'],
      [
        ...article(2, 'Giải thích từ ngữ', [
          'Phà kéo là phà do người kéo dây mà qua sông.',
          'Dây phà là dây nối hai bờ, dùng cho phà kéo.',
        ]),
        ...article(3, 'Quyền của người đi', ['Được mặc áo phao.']),
        ...article(4, 'Phà kéo chở quá tải', ['Phà kéo chở quá tải thì dừng.']),
      ],
    ),
    instrument(
      'nd-9-2051-cp',
      ['Nghị định', 'Nghị định 9/2051/NĐ-CP', 'Quy định chi tiết một số điều của Luật phà kéo'],
      [...article(3, 'Quyền của người lái', ['Được nghỉ khi nước to.'])],
    ),
  ],
  {
    synonyms: synonymsOf({}, [], {}, [{ said: 'tiền vé', law: 'tiền đò', source: 'biên tập' }]),
    laws: [
      {
        id: 'luat-5-2050-qh30',
        names: ['Luật Đò dọc, đò ngang đường sông'],
        years: ['2050'],
        date: '2050-06-01',
        held: true,
      },
    ],
  },
);
const first = async (query: string) => {
  const [hit] = (await engine.search(query)).hits;
  return hit && `${hit.document.id}#${hit.passage.anchor}`;
};

test.each([
  // By a part of its name, by the name of what it issues, by what it is about.
  ['điều 7 luật đò dọc đò ngang', 'luat-5-2050-qh30#dieu-7'],
  ['điều 7 quy chế làm việc của bến đò', 'nd-6-2051-cp#quy-che-dieu-7'],
  ['điều 7 thông tư ghi sổ khách', 'tt-9-2052-bvl#dieu-7'],
  // In full, of a law of many records; as lawyers note it; a topic within it.
  ['luật đò dọc đò ngang đường sông', 'luat-5-2050-qh30#'],
  ['Đ7 luật ĐDĐNĐS', 'luat-5-2050-qh30#dieu-7'],
  ['k2 đ7 luật ĐDĐNĐS', 'luat-5-2050-qh30#dieu-7-khoan-2'],
  ['7 luật đò dọc đò ngang đường sông', 'luat-5-2050-qh30#dieu-7'],
  ['giờ chạy đò trong luật đò dọc, đò ngang đường sông', 'luat-5-2050-qh30#dieu-7'],
  // An article that is about what is asked leads its clauses, also where words are missing in it.
  ['giờ chạy đò tối đa là bao nhiêu', 'luat-5-2050-qh30#dieu-7'],
  ['giờ chạy đò đêm có trăng', 'luat-5-2050-qh30#dieu-7'],
  // Words of a clause alone lead to the clause.
  ['trẻ em đi đò không mất tiền', 'luat-5-2050-qh30#dieu-8-khoan-1'],
  ['tiền vé', 'luat-5-2050-qh30#dieu-8'],
  // Words of an article's heading, and of which instrument it is.
  ['quyền của người đi phà kéo', 'luat-8-2050-qh30#dieu-3'],
  // What a term means.
  ['phà kéo là gì', 'luat-8-2050-qh30#dieu-2-khoan-1'],
  ['thế nào là dây phà', 'luat-8-2050-qh30#dieu-2-khoan-2'],
  // An instrument by what it does to another.
  ['thông tư sửa đổi thông tư 9/2052', 'tt-12-2053-bvl#'],
  ['thông tư 9/2052', 'tt-9-2052-bvl#'],
  ['nghị định hướng dẫn luật phà kéo', 'nd-9-2051-cp#'],
])('%s → %s', async (query, place) => expect(await first(query)).toBe(place));

test('a place of a law that is not here leads to no other law’s place first', async () => {
  expect((await engine.search('điều 7 luật nuôi ong')).hits[0]?.addressed).not.toBe(true);
});
