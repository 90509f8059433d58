import { expect, test } from 'vitest';
import { assignIds, division, type Document, marker, paragraph, text } from '../../lexast/index.ts';
import { textFacts } from './text-facts.ts';

const point = (num: string, words: string) =>
  division('point', num, [marker(`${num}) `), paragraph([text(words)])]);
const clause = (num: string, ...points: ReturnType<typeof point>[]) =>
  division('clause', num, [marker(`${num}. `), paragraph([text('Lời dẫn:')]), ...points]);

/** Clause 1 with points a and b, and clause 2. */
function units(pointB: string) {
  const tree: Document = {
    type: 'document',
    meta: {},
    completeness: 'full',
    children: [
      { type: 'furniture', kind: 'page-number', children: [text('7')] },
      { type: 'body', children: [clause('1', point('a', 'Một;'), point('b', pointB)), clause('2')] },
    ],
  };
  return textFacts(assignIds(tree)).units;
}

test('a digest changes with the words at its anchor, and with no others', () => {
  const before = units('Hai.');
  const after = units('Ba.');
  expect(units('Hai.')).toEqual(before);
  expect(Object.keys(before).filter((anchor) => before[anchor] !== after[anchor])).toEqual([
    'khoan-1-diem-b',
    'khoan-1',
  ]);
  expect(Object.keys(before).toSorted()).toEqual(['khoan-1', 'khoan-1-diem-a', 'khoan-1-diem-b', 'khoan-2']);
});
