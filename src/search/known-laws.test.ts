import { expect, test } from 'vitest';
import { instrumentSchema } from '../records/schema/index.ts';
import { standings } from './known-laws.ts';

const record = (id: string, type: string, title: string, date: string) => ({
  ...instrumentSchema.parse({
    id,
    type,
    number: '1',
    date,
    issuer: 'Quốc hội',
    title,
    identity: { sources: ['S1'], confidence: 'medium' },
    status: { value: 'chua-kiem-chung', asOf: '2060-01-01' },
  }),
});

test('a consolidated text ages as the law does that it is of', () => {
  const records = [
    record('luat-1-2040-qh30', 'luat', 'Luật Đò ngang', '2040-06-01'),
    record('vbhn-2-2045-vpqh', 'van-ban-hop-nhat', 'Đò ngang', '2045-06-01'),
    record('luat-3-2050-qh31', 'luat', 'Luật Đò ngang', '2050-06-01'),
    record('vbhn-4-2055-vpqh', 'van-ban-hop-nhat', 'Đò ngang', '2055-06-01'),
  ];
  expect([...standings({ instruments: new Map(records.map((each) => [each.id, each])) })]).toEqual([
    ['luat-1-2040-qh30', 'older'],
    ['vbhn-2-2045-vpqh', 'older'],
  ]);
});
