import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { usageError } from './arguments.ts';

const slipIn = (...args: string[]) => {
  try {
    parseArgs({ args, options: { json: { type: 'boolean' }, id: { type: 'string' } } });
    return undefined;
  } catch (error) {
    return usageError(error as NodeJS.ErrnoException);
  }
};

test.each([
  [['--jsn'], 'Không có lựa chọn "--jsn".'],
  [['--id'], 'Lựa chọn "--id <value>" không đúng: thiếu giá trị, hoặc không nhận giá trị nào.'],
  [['--json=có'], 'Lựa chọn "--json" không đúng: thiếu giá trị, hoặc không nhận giá trị nào.'],
  [['nd-1-2050-cp'], 'Lệnh này không nhận "nd-1-2050-cp".'],
  [['--json'], undefined],
])('%s', (args, said) => {
  expect(slipIn(...args)).toBe(said);
});
