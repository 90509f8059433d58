import { expect, test } from 'vitest';
import { findAliases } from './alias.ts';

test.each([
  ['các tỉnh (sau đây gọi chung là cấp tỉnh)', 'cấp tỉnh'],
  ['Nghị định (sau đây gọi tắt là Nghị định số 30)', 'Nghị định số 30'],
  ['doanh nghiệp (sau\nđây gọi là Người\nđại diện)', 'Người đại diện'],
  ['(sau đây viết tắt là “Bộ KHĐT”)', 'Bộ KHĐT'],
])('%s', (text, name) => {
  const [alias] = findAliases(text);
  expect(alias?.name).toBe(name);
  expect(text.slice(alias?.start, alias?.end).replace(/\s+/gu, ' ')).toBe(name);
});
