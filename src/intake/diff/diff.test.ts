import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../parse/index.ts';
import { compareWords, diffTrees, firstDifference, unitsOf } from './index.ts';

/** An invented decision; each clause is given as its words. */
const decision = (clauses: readonly string[], end = '') => `THỦ TƯỚNG CHÍNH PHỦ
-------
Số: 7/QĐ-TTg
Hà Nội, ngày 02 tháng 01 năm 2030
QUYẾT ĐỊNH
Về việc thử nghiệm
Điều 1. Nội dung thử nghiệm
${clauses.map((words, index) => `${index + 1}. ${words}`).join('\n')}
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
${end}Nơi nhận:
- Lưu: VT.
THỦ TƯỚNG
(Đã ký)
Nguyễn Văn Thử
`;
const diff = (before: string, after: string) =>
  diffTrees(parse(before), parse(after)).map((change) => {
    const { kind, after: now, before: old } = change;
    return `${kind} ${(now ?? old)?.key}`;
  });

test('a text held against itself is the same everywhere', () => {
  const changes = diff(decision(['Một.', 'Hai.']), decision(['Một.', 'Hai.']));
  expect(changes.every((change) => change.startsWith('same'))).toBe(true);
  expect(changes).toContain('same dieu-1-khoan-2');
});

test('changed, added and removed places are told apart', () => {
  const before = decision(['Một.', 'Hai.', 'Ba.']);
  const after = decision(['Một.', 'Hai khác.'], 'Điều 3. Thi hành.\n');
  expect(diff(before, after).filter((change) => !change.startsWith('same'))).toEqual([
    'changed dieu-1-khoan-2',
    'removed dieu-1-khoan-3',
    'added dieu-3',
  ]);
});

test('line wraps and white space are no change', () => {
  expect(
    diff(decision(['Một câu dài hơn.']), decision(['Một câu\ndài   hơn.'])).filter(
      (change) => !change.startsWith('same'),
    ),
  ).toEqual([]);
});

test('the words of both texts can be read off the differences', () => {
  const sentence = fc.array(fc.constantFrom('liên', 'kết', 'vùng', 'đồng', 'bằng,', 'kinh', 'tế.'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(sentence, sentence, (left, right) => {
      const [before, after] = [left.join(' '), right.join(' ')];
      const changes = compareWords(before, after);
      const read = (kind: string) =>
        changes
          .filter((change) => change.kind === 'same' || change.kind === kind)
          .map(({ words }) => words)
          .join('')
          .replace(/\s+/gu, ' ')
          .trim();
      expect(read('removed')).toBe(before);
      expect(read('added')).toBe(after);
    }),
  );
});

test('every word of the law stands in exactly one place', () => {
  const words = unitsOf(parse(decision(['Một.', 'Hai.']))).map((unit) => unit.words);
  expect(words.filter((each) => each.includes('Hai.'))).toEqual(['2. Hai.']);
  expect(words.filter((each) => each.includes('Nội dung thử nghiệm'))).toHaveLength(1);
});

test('the first difference is said with the words that follow', () => {
  expect(firstDifference('a b c d', 'a b x y', 1)).toEqual({ before: 'c …', after: 'x …' });
  expect(firstDifference('a b', 'a b c')).toEqual({ before: '', after: 'c' });
});
