import { expect, test } from 'vitest';
import { unlike } from './unlike.ts';

const read = (text: string) => {
  const words = text.split(' ');
  return [...unlike(words)].map(([at, usual]) => [words[at], usual]);
};

test('a word is doubtful that one text spells otherwise beside the same word', () => {
  expect(read('vốn đầu tư, chủ đầu tư và dự án đâu tư;')).toEqual([['đâu', 'đầu']]);
});

test('words that only look alike are none', () => {
  expect(read('thông tư này; thông tư đó; tin thông từ nơi khác, từ ngày ký, từ đó, từ nay')).toEqual([]);
  expect(read('bản đồ và bán đò')).toEqual([]);
  expect(read('quy định, quy định; quỹ. Định kỳ')).toEqual([]);
});
