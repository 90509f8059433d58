import { expect, test } from 'vitest';
import {
  bodiesSchema,
  type Instrument,
  instrumentSchema,
  placesSchema,
  regionsSchema,
} from '../records/schema/index.ts';
import { changedNames } from './changed-names.ts';

const of = { sources: ['S1'], confidence: 'high' as const };
const tables = {
  bodies: bodiesSchema.parse({
    'bo-cu': {
      name: 'Bộ Cũ',
      kind: 'bo',
      successors: [
        { key: 'bo-mot', since: '2031-03-01', act: 'nq-1-2031-qh17', ...of },
        { key: 'bo-hai', since: '2031-03-01', act: 'nq-1-2031-qh17', ...of },
      ],
    },
    'bo-mot': { name: 'Bộ Một', kind: 'bo' },
    'bo-hai': { name: 'Bộ Hai', kind: 'bo' },
  }),
  places: placesSchema.parse({
    merger: { act: 'nq-2-2031-qh17', since: '2031-06-12', operating: '2031-07-01', ...of },
    places: {
      'song-xanh': {
        name: 'Sông Xanh',
        kind: 'thanh-pho',
        formerly: { kind: 'tinh', until: '2032-04-29', act: 'nq-3-2032-qh17', ...of },
      },
      'nui-cao': { name: 'Núi Cao', kind: 'tinh', mergedInto: 'song-xanh', ...of },
    },
  }),
  regions: regionsSchema.parse({
    'vung-thu': {
      name: 'Vùng Thử',
      kind: 'kinh-te-xa-hoi',
      compositions: [
        { members: ['nui-cao'], until: '2031-12-09', ...of },
        { members: ['song-xanh'], from: '2031-12-10', inference: true, ...of },
      ],
    },
  }),
  glossary: {},
  timeline: [],
};
const { find } = changedNames(tables, new Map());
const changeOf = (words: string) => find(words)[0]?.value;

test('a province that became a city is said to be one, and the merger made it a province', () => {
  const changed = changeOf('tỉnh Sông Xanh');
  expect(changed).toMatchObject({ name: 'tỉnh Sông Xanh', bracket: 'nay là thành phố Sông Xanh' });
  expect(changed?.changes.map(({ today, since }) => [since, today])).toEqual([
    ['2031-06-12', 'tỉnh Sông Xanh, gồm cả Núi Cao'],
    ['2032-04-30', 'thành phố Sông Xanh'],
  ]);
});

test('what merged into it is part of the city of today', () => {
  const changed = changeOf('tỉnh Núi Cao');
  expect(changed?.bracket).toBe('nay thuộc thành phố Sông Xanh');
  expect(changed?.changes.map(({ today }) => today)).toEqual(['tỉnh Sông Xanh', 'thành phố Sông Xanh']);
});

test('a ministry whose work went to several did not simply become one of them', () => {
  expect(changeOf('Bộ Cũ')?.bracket).toBe('nhiệm vụ nay chia cho Bộ Một, Bộ Hai');
});

test('a composition that is a conclusion says so', () => {
  expect(changeOf('Vùng Thử')?.changes).toMatchObject([{ inference: true, since: '2031-12-10' }]);
});

const decree = (number: string, year: number, target?: string): Instrument =>
  instrumentSchema.parse({
    id: `nd-${number}-${year}-cp`,
    type: 'nghi-dinh',
    number: `${number}/${year}/NĐ-CP`,
    issuer: 'Chính phủ',
    identity: of,
    status: { value: 'chua-kiem-chung', asOf: '2032-01-01' },
    relations: target
      ? [{ kind: 'thay-the', target, ...of, ...(year === 2022 ? { inference: true } : {}) }]
      : [],
  });

test('what was replaced twice is today the last one, and the first step is told as well', () => {
  const records = [decree('1', 2016), decree('2', 2022, 'nd-1-2016-cp'), decree('3', 2026, 'nd-2-2022-cp')];
  const { instrument } = changedNames(tables, new Map(records.map((each) => [each.id, each])));
  expect(instrument('nd-1-2016-cp')).toMatchObject({
    bracket: 'nay là Nghị định 3/2026/NĐ-CP',
    changes: [
      { act: 'nd-2-2022-cp', inference: true, past: true },
      { act: 'nd-3-2026-cp', inference: false },
    ],
  });
});
