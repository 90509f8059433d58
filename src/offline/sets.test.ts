import { expect, test } from 'vitest';
import type { InstrumentType } from '../records/schema/index.ts';
import { offlineSets } from './sets.ts';

test('what may be stored together: kinds, then subjects, of what is not stored by itself', () => {
  const instruments = new Map<string, { type: InstrumentType; subjects?: string[] }>([
    ['tt-1', { type: 'thong-tu', subjects: ['lao-dong'] }],
    ['nd-1', { type: 'nghi-dinh', subjects: ['lao-dong', 'dat-dai'] }],
    ['nd-2', { type: 'nghi-dinh' }],
    ['luat-1', { type: 'luat', subjects: ['dat-dai'] }],
  ]);
  const groups = ['tt-1', 'nd-1', 'nd-2', 'tim-kiem'].map((id) => ({ id }));
  expect(offlineSets(groups, instruments, { 'lao-dong': 'Lao động', 'dat-dai': 'Đất đai' })).toEqual([
    { name: 'Nghị định', groups: ['nd-1', 'nd-2'] },
    { name: 'Thông tư', groups: ['tt-1'] },
    { name: 'Đất đai', groups: ['nd-1'] },
    { name: 'Lao động', groups: ['tt-1', 'nd-1'] },
  ]);
});
