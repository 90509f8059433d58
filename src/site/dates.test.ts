import { expect, test } from 'vitest';
import { shortDate } from './dates.ts';

test('dates as people write them', () => {
  expect(shortDate('2022-04-21')).toBe('21/4/2022');
});
