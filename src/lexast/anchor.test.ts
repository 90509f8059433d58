import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../../tests/support/arbitrary-document.ts';
import { anchorSteps, divisionStep, isAnchorIn, outerAnchor, placeOfAnchor } from './anchor.ts';
import { assignIds, formatPlace } from './index.ts';

test('the steps of an anchor are those that it was made of', () => {
  fc.assert(
    fc.property(arbitraryDocument, (tree) => {
      visit(assignIds(tree), (node) => {
        if ('path' in node && node.path) expect(anchorSteps(String(node.id)).join('/')).toBe(node.path);
      });
    }),
  );
});

test.each([
  ['muc-iii-khoan-1-diem-dd', ['muc-iii', 'khoan-1', 'diem-dd']],
  ['chuong-ii-tieu-muc-1', ['chuong-ii', 'tieu-muc-1']],
  ['phan-thu-nhat-chuong-i', ['phan-thu-nhat', 'chuong-i']],
  ['dieu-5-khoan-2-diem-a-1-lan-2-gach-3', ['dieu-5', 'khoan-2', 'diem-a-1-lan-2', 'gach-3']],
  ['danh-muc-lan-2-dieu-1', ['danh-muc-lan-2', 'dieu-1']],
  ['dieu-le-dieu-1', ['dieu-le', 'dieu-1']],
  ['phu-luc-ii-muc-1', ['phu-luc-ii', 'muc-1']],
  ['phu-luc-dieu-1-trich-1-dieu-9', ['phu-luc', 'dieu-1', 'trich-1', 'dieu-9']],
  ['mo-dau-doan-1', ['mo-dau', 'doan-1']],
  ['can-cu-2', ['can-cu-2']],
])('%s', (anchor, steps) => {
  expect(anchorSteps(anchor)).toEqual(steps);
  expect(outerAnchor(anchor)).toBe(steps.slice(0, -1).join('-'));
  expect(isAnchorIn(anchor, steps[0] ?? '')).toBe(true);
});

test('the place that an anchor names, in words', () => {
  expect(formatPlace(placeOfAnchor('muc-iii-khoan-1-diem-dd'))).toBe('điểm đ khoản 1 Mục III');
  expect(formatPlace(placeOfAnchor('quy-che-dieu-5a-khoan-2'))).toBe('khoản 2 Điều 5a');
  expect(divisionStep('doan-1')).toBeUndefined();
});
