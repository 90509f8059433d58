import { expect, test } from 'vitest';
import { weigh } from './query-words.ts';
import { tokens } from './tokens.ts';

test.each([
  ['thời gian đón khách tối đa là bao nhiêu', [1, 1, 1, 1, 1, 1, 0, 0, 0]],
  // Unmarked, these may be other words: "đăng ký", "cơ quan".
  ['dang ky co quan', [1, 1, 1, 1]],
  ['quyền của người bán', [1, 0.25, 1, 1]],
  ['thông tư đón khách', [0.3, 0.3, 1, 1]],
  // Nothing else is asked.
  ['là gì', [1, 1]],
])('%s', (query, weights) => expect(weigh(tokens(query)).weights).toEqual(weights));

test('the way of asking says what a heading that answers begins with', () => {
  expect(weigh(tokens('đón khách đến mấy giờ')).answers).toContain('thoi gian');
  expect(weigh(tokens('đón khách')).answers).toEqual([]);
});
