import { expect, test } from 'vitest';
import type { NamedInstrument } from '../types.ts';
import { createRegistry } from './registry.ts';

const named = (facts: Omit<NamedInstrument, 'kind'>): NamedInstrument => ({ kind: 'instrument', ...facts });

const registry = createRegistry();
registry.add(named({ type: 'nghi-quyet', number: '19/NQ-CP', date: '2030-02-01' }));
registry.add(named({ type: 'nghi-quyet', number: '19/NQ-CP', date: '2031-02-03' }));
registry.add(named({ type: 'nghi-dinh', number: '151/2013/NĐ-CP', date: '2013-11-01' }));
registry.add(named({ type: 'luat', name: 'Luật Giá', number: '16/2023/QH15' }));
registry.add(named({ type: 'luat', name: 'Luật Kiểm thử', date: '2025-02-18' }));
registry.add(named({ type: 'luat', name: 'Luật Mô phỏng', date: '2025-02-18' }));

test('a number is completed by its date, a name by its number', () => {
  expect(registry.complete(named({ type: 'nghi-dinh', number: '151/2013/NĐ-CP' }))).toEqual([
    named({ type: 'nghi-dinh', number: '151/2013/NĐ-CP', date: '2013-11-01' }),
  ]);
  expect(registry.complete(named({ type: 'luat', name: 'Luật giá' }))[0]?.number).toBe('16/2023/QH15');
});

test('a date alone tells an instrument whose number was lost', () => {
  expect(registry.complete(named({ type: 'nghi-dinh', date: '2013-11-01' }))[0]?.number).toBe(
    '151/2013/NĐ-CP',
  );
});

test('where the text names several, each is a reading', () => {
  const dates = registry.complete(named({ type: 'nghi-quyet', number: '19/NQ-CP' })).map(({ date }) => date);
  expect(dates).toEqual(['2030-02-01', '2031-02-03']);
  expect(registry.complete(named({ type: 'luat', date: '2025-02-18' }))).toHaveLength(2);
});

test('what the text does not know stays as it is', () => {
  const unknown = named({ type: 'chi-thi', number: '5/CT-TTg' });
  expect(registry.complete(unknown)).toEqual([unknown]);
});
