import { expect, test } from 'vitest';
import { attachmentsOf, rankedAddresses } from './places.ts';

test('official pages come first, then portals; a translation is never offered as the text', () => {
  expect(
    rankedAddresses([
      'https://vnexpress.net/nghi-quyet-57.html',
      'https://english.luatvietnam.vn/resolution-57-doc1.html',
      'https://luatvietnam.vn/nghi-quyet-57-d1.html',
      'https://vbpl.vn/TW/Pages/vbpq-thuoctinh.aspx?ItemID=1',
      'https://vanban.chinhphu.vn/?docid=205698',
      'https://thuvienphapluat.vn/van-ban/EN/Thuong-mai/Resolution-57/tieng-anh.aspx',
    ]),
  ).toEqual([
    'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=1',
    'https://vanban.chinhphu.vn/?docid=205698',
    'https://luatvietnam.vn/nghi-quyet-57-d1.html',
    'https://vnexpress.net/nghi-quyet-57.html',
  ]);
});

test('files beside a page: of the same site, Word before PDF, however they are linked', () => {
  const page = `<a href="https://datafiles.chinhphu.vn/cpp/files/vbpq/2031/57.signed.pdf">Tải</a>
    <a onclick="downloadfile('57.doc','/FileData/57.doc')">Bản Word</a>
    <a href="/tai-ve-van-ban-so-57?x=1&amp;format=docx">Tải về</a>
    <a href="https://quang-cao.example/a.pdf">Quảng cáo</a><a href="/trang.html">Trang</a>`;
  expect(attachmentsOf(page, 'https://vanban.chinhphu.vn/?docid=1')).toEqual([
    'https://vanban.chinhphu.vn/tai-ve-van-ban-so-57?x=1&format=docx',
    'https://vanban.chinhphu.vn/57.doc',
    'https://vanban.chinhphu.vn/FileData/57.doc',
  ]);
  expect(attachmentsOf(page.slice(0, 80), 'https://congbao.chinhphu.vn/a')).toEqual([
    'https://datafiles.chinhphu.vn/cpp/files/vbpq/2031/57.signed.pdf',
  ]);
  expect(attachmentsOf('<a href="https://b.gov.vn/a.pdf">', 'https://a.gov.vn/x')).toEqual([]);
});
