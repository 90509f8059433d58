import { expect, it } from 'vitest';
import { recurring } from './bands.ts';

const pages = [0, 1, 2, 3, 4, 5];
const head = pages.map((page) => ({ page, text: `CÔNG BÁO/Số 5/Ngày 9-9-2031 ${page + 20}` }));
const numbers = pages.map((page) => ({ page, text: String(page + 20) }));
const rows = pages.map((page) => ({ page, text: String((page * 7) % 9) }));
const cells = pages.map((page) => ({ page, text: 'Bộ Mẫu' }));

it('knows running heads and the numbers of pages by what comes back', () => {
  const isBand = recurring([...head, ...numbers], [], pages.length);
  expect([...head, ...numbers].every(isBand)).toBe(true);
});

it('takes no cell of a long table and no number of a row for one', () => {
  const isBand = recurring([...head, ...rows, ...cells], [...cells, ...rows], pages.length);
  expect([...rows, ...cells].filter(isBand)).toEqual([]);
});
