import { expect, test } from 'vitest';
import { marker, text, type Phrasing, type Reference } from '../lexast/index.ts';
import { lineHtml } from './line-html.ts';

const context = {
  resolve: (node: Reference) => node.targets[0]?.id && `/van-ban/${node.targets[0].id}/`,
};
const reference = (id: string | undefined, status: Reference['status']): Phrasing => ({
  type: 'reference',
  status,
  targets: id ? [{ id, path: {} }] : [],
  children: [text('Nghị quyết số 128/NQ-CP')],
});

const unit = {
  anchor: 'muc-iii-khoan-1-diem-a',
  place: 'điểm a khoản 1 Mục III',
  path: 'muc-iii/khoan-1/diem-a',
};

test('the number of a division is the link to it', () => {
  expect(lineHtml([text(' Đẩy nhanh tiến độ ')], context, unit, marker('a)'))).toBe(
    '<a class="num" href="#muc-iii-khoan-1-diem-a" data-place="điểm a khoản 1 Mục III" data-path="muc-iii/khoan-1/diem-a">a) </a>Đẩy nhanh tiến độ',
  );
  // A text that comes from its source has the space in the marker.
  expect(lineHtml([text('Đẩy nhanh')], context, unit, marker('a) '))).toContain('>a) </a>Đẩy nhanh');
  // And a heading below its number stands on a line of its own.
  expect(lineHtml([text('QUAN ĐIỂM')], context, unit, marker('Chương I\n'))).toContain('>Chương I </a>QUAN');
});

test('a unit without a number gets a mark that is not law', () => {
  expect(lineHtml([text('Căn cứ Luật')], context, { anchor: 'can-cu-1', place: 'căn cứ 1' })).toBe(
    'Căn cứ Luật<a class="num pilcrow" href="#can-cu-1" data-editorial aria-label="căn cứ 1">¶</a>',
  );
});

test('a citation is a link where we have a page, and says so where we have none', () => {
  expect(lineHtml([text('theo '), reference('nq-128-2020-cp', 'resolved')], context)).toBe(
    'theo <a class="ref" href="/van-ban/nq-128-2020-cp/">Nghị quyết số 128/NQ-CP</a>',
  );
  expect(lineHtml([reference(undefined, 'unresolved')], context)).toBe(
    '<span class="ref" data-status="unresolved" title="Được viện dẫn, không có trên trang này: Nghị quyết số 128/NQ-CP">Nghị quyết số 128/NQ-CP</span>',
  );
});

test('words of the source are characters, whatever they look like', () => {
  expect(lineHtml([text('<script>alert(1)</script> & {x}')], context)).toBe(
    '&#x3C;script>alert(1)&#x3C;/script> &#x26; {x}',
  );
});
