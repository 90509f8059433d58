import { describe, expect, it } from 'vitest';
import { type Level, levels } from '../levels.ts';
import { sourceOf } from '../testing.ts';
import { type Read, tokenAt } from '../tokens.ts';
import { readDotted, readDottedPoint, readValue } from './index.ts';
import type { Standing } from './numbers.ts';

/** Read what stands after the sign "→"; with the value, the words left after it. */
function after<T>(
  marked: string,
  read: (source: ReturnType<typeof sourceOf>, index: number) => Read<T> | undefined,
) {
  const source = sourceOf(marked.replace('→', ''));
  const found = read(source, tokenAt(source, 0, marked.indexOf('→')));
  if (!found) return undefined;
  const rest = source.tokens[found.next];
  return [found.value, rest ? source.text.slice(rest.start) : ''];
}

/** Level, words with the sign, the value, the words left; where it stands, if not right after its level word. */
const values: [Level, string, string, string, Standing?][] = [
  ['point', 'điểm →đ khoản 2', 'đ', 'khoản 2'],
  ['point', 'điểm →d1', 'd1', ''],
  ['point', 'điểm →2 mục 1', '2', 'mục 1'],
  ['point', 'điểm →2.1 mục 2', '2.1', 'mục 2'],
  ['point', 'điểm →y tế', 'y', 'tế'],
  ['point', 'điểm x, →y khoản 1', 'y', 'khoản 1', 'listed'],
  ['clause', 'khoản →2 Điều 5', '2', 'Điều 5'],
  ['clause', 'khoản →2a Điều 5', '2a', 'Điều 5'],
  ['clause', 'khoản →I Điều 5', '1', 'Điều 5'],
  ['clause', 'khoản →l Điều 5', '1', 'Điều 5'],
  ['article', 'Điều →54a Luật này', '54a', 'Luật này'],
  ['article', 'Điều →thứ 2', '2', ''],
  ['article', 'Điều →l Luật này', '1', 'Luật này'],
  ['subsection', 'Tiểu mục →3 Mục 1', '3', 'Mục 1'],
  ['subsection', 'Tiểu mục →II', 'II', ''],
  ['section', 'Mục →1 Chương II', '1', 'Chương II'],
  ['section', 'Mục →III', 'III', ''],
  ['section', 'Mục →Đ', 'Đ', ''],
  ['section', 'mục →2.1 Phụ lục', '2.1', 'Phụ lục'],
  ['chapter', 'Chương →IVa Luật này', 'IVa', 'Luật này'],
  ['chapter', 'Chương →2', '2', ''],
  ['part', 'Phần →thứ nhất Bộ luật này', 'thứ nhất', 'Bộ luật này'],
  ['part', 'phần →II', 'II', ''],
  ['part', 'Phần →2', '2', ''],
  ['part', 'Phần →B', 'B', ''],
  ['item', 'tiết →a.1 điểm a', 'a.1', 'điểm a'],
  ['item', 'tiết →a1', 'a1', ''],
  ['item', 'tiết →2.1', '2.1', ''],
  ['item', 'tiết →ii', 'ii', ''],
  ['item', 'tiết →đ', 'đ', ''],
  ['item', 'gạch đầu dòng →thứ hai điểm a', '2', 'điểm a'],
  ['item', 'gạch đầu dòng →thứ 12', '12', ''],
  ['paragraph', 'đoạn →2 khoản 1', '2', 'khoản 1'],
  ['paragraph', 'khổ →thứ bốn', '4', ''],
  ['paragraph', 'khổ →đầu tiên', '1', ''],
  ['paragraph', 'đoạn →đầu khoản 1', '1', 'khoản 1'],
  ['paragraph', 'đoạn →mở đầu', '1', ''],
  ['paragraph', 'khổ →cuối cùng', '-1', ''],
  ['row', 'STT →12 Phụ lục', '12', 'Phụ lục'],
  ['row', 'số thứ tự →IV', 'IV', ''],
  ['row', 'STT →thứ 3', '3', ''],
  ['attachment', 'Phụ lục →II Nghị định', 'II', 'Nghị định'],
  ['attachment', 'Phụ lục →số 01', 'số 01', ''],
  ['attachment', 'Phụ lục →A2', 'A2', ''],
  ['attachment', 'Phụ lục →II.1 kèm theo', 'II.1', 'kèm theo'],
  ['attachment', 'Phụ lục →1-A', '1-A', ''],
  ['form', 'Mẫu số →01 Phụ lục', '01', 'Phụ lục'],
  ['form', 'Mẫu số →01a/ĐKDN', '01a/ĐKDN', ''],
  ['form', 'Mẫu →AI03a', 'AI03a', ''],
];

const refused: [Level, string, Standing?][] = [
  ['point', 'điểm →f'],
  ['point', 'điểm →2 tỉnh'],
  ['point', 'điểm a, →y tế', 'listed'],
  ['clause', 'khoản 1, →30 ngày', 'listed'],
  ['clause', 'khoản →II'],
  ['clause', 'khoản 2, →I', 'listed'],
  ['article', 'Điều →I'],
  ['article', 'Điều 1, →30 ngày', 'listed'],
  ['article', 'Điều 2, →l', 'listed'],
  ['subsection', 'Tiểu mục →A'],
  ['section', 'Mục →K'],
  ['section', 'Mục I, →B', 'listed'],
  ['chapter', 'Chương →A'],
  ['part', 'phần →2'],
  ['part', 'phần →B'],
  ['part', 'Phần →thứ của'],
  ['item', 'tiết →học'],
  ['item', 'gạch đầu dòng →thứ của'],
  ['paragraph', 'đoạn →văn'],
  ['paragraph', 'đoạn →100'],
  ['row', 'STT →A'],
  ['attachment', 'Phụ lục →này'],
  ['form', 'Mẫu số →của'],
];

describe('the value of a level', () => {
  it.each(values)('%s: %s', (level, words, value, rest, standing = 'first') => {
    expect(after(words, (source, index) => readValue(source, index, level, standing))).toEqual([value, rest]);
  });

  it.each(refused)('%s: not %s', (level, words, standing = 'first') => {
    expect(after(words, (source, index) => readValue(source, index, level, standing))).toBeUndefined();
  });

  it.each(levels)('%s: nothing at the end', (level) => {
    expect(after('Luật này→', (source, index) => readValue(source, index, level, 'first'))).toBeUndefined();
  });
});

describe('a place with its larger levels before its own', () => {
  it.each([
    ['Mục →C.II Phụ lục', 'section', 'II', { part: ['C'] }, 'Phụ lục'],
    ['Mục →III.8 Phụ lục', 'clause', '8', { section: ['III'] }, 'Phụ lục'],
    ['điểm →IV.1.a', 'point', 'a', { section: ['IV'], clause: ['1'] }, ''],
  ])('%s', (words, level, value, around, rest) => {
    expect(after(words, readDotted)).toEqual([{ level, value, around }, rest]);
  });

  it('a point with its item', () => {
    const value = { level: 'item', value: 'b.1', around: { point: ['b'] } };
    expect(after('điểm →b.1 khoản 2', readDottedPoint)).toEqual([value, 'khoản 2']);
  });

  it.each(['Mục →III', 'Mục →III.8.a.b', 'Mục →2.1'])('not %s', (words) => {
    expect(after(words, readDotted)).toBeUndefined();
  });

  it.each(['điểm →b', 'điểm →b.1a'])('not %s', (words) => {
    expect(after(words, readDottedPoint)).toBeUndefined();
  });
});
