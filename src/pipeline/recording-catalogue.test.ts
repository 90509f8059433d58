import { expect, test } from 'vitest';
import { createCatalogue, type NamedInstrument } from '../cite/index.ts';
import { recordingCatalogue } from './recording-catalogue.ts';

const decree = { id: 'nd-5-2031-cp', type: 'nghi-dinh', number: '5/2031/NĐ-CP', issuer: 'Chính phủ' };
const other = { id: 'nd-6-2031-cp', type: 'nghi-dinh', number: '6/2031/NĐ-CP', issuer: 'Chính phủ' };
const law = { id: 'luat-1-2031-qh16', type: 'luat', number: '1/2031/QH16', title: 'Luật Thử nghiệm' };
const cited: NamedInstrument = { kind: 'instrument', type: 'nghi-dinh', number: '5/2031/NĐ-CP' };

const after = (...entries: Parameters<typeof createCatalogue>[0][]) =>
  recordingCatalogue(createCatalogue(entries.flatMap((each) => [...each])));

test('a record that nobody asked for changes no answer; another of the same number, or a change of one, does', () => {
  const first = after([decree]);
  const { answers: questions } = first.record(() => first.catalogue.matches(cited));
  expect(Object.keys(questions)).toHaveLength(1);
  expect(after([decree, other]).isSame(questions)).toBe(true);
  expect(after([decree, { ...decree, id: 'x' }]).isSame(questions)).toBe(false);
  expect(after([{ ...decree, title: 'Về việc khác' }]).isSame(questions)).toBe(false);
  expect(after([other]).isSame(questions)).toBe(false);
});

test('what was not there and comes is another answer', () => {
  const first = after([other]);
  const { answers: questions } = first.record(() => [
    first.catalogue.matches(cited),
    first.catalogue.byId('a'),
  ]);
  expect(first.isSame(questions)).toBe(true);
  expect(after([other, decree]).isSame(questions)).toBe(false);
});

test('every text is searched for the name of a law', () => {
  expect(after([decree]).laws).toEqual([]);
  expect(after([decree, law]).laws).toEqual(['thu nghiem']);
});
