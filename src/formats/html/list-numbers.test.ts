import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { listNumbers } from './list-numbers.ts';

it.each([
  [{}, [{}, {}], ['1. ', '2. ']],
  [{ start: 4 }, [{}, {}], ['4. ', '5. ']],
  [{}, [{}, { value: 7 }, {}], ['1. ', '7. ', '8. ']],
  [{ type: 'a' }, [{}, {}], ['a. ', 'b. ']],
  [{ type: 'I', start: 3 }, [{}, {}], ['III. ', 'IV. ']],
  [{ style: 'list-style-type: lower-roman' }, [{}, {}], ['i. ', 'ii. ']],
  [{ style: 'list-style: upper-alpha', type: '1' }, [{}], ['A. ']],
  [{ style: 'list-style: none' }, [{}, {}], ['', '']],
])('numbers a list with %j', (list, items, expected) => {
  expect(items.map((item) => h('li', item)).map(listNumbers(h('ol', list)))).toEqual(expected);
});
