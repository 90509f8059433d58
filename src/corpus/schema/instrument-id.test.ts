import { expect, test } from 'vitest';
import { instrumentId, type InstrumentType } from './instrument-id.ts';

test.each<[InstrumentType, string, string | undefined, string | undefined]>([
  ['nghi-quyet', '57/NQ-CP', '2022-04-21', 'nq-57-2022-cp'],
  ['nghi-dinh', '138/2016/NĐ-CP', '2016-10-01', 'nd-138-2016-cp'],
  ['luat', '21/2017/QH14', undefined, 'luat-21-2017-qh14'],
  ['nghi-quyet', '66.2/2025/NQ-CP', '2025-08-01', 'nq-66-2-2025-cp'],
  ['nghi-quyet', '13-NQ/TW', '2022-04-02', 'nq-13-2022-tw'],
  ['quyet-dinh', '825/QĐ-TTg', '2020-06-12', 'qd-825-2020-ttg'],
  ['quyet-dinh', '825/QĐ-TTg', '2023-07-11', 'qd-825-2023-ttg'],
  ['to-trinh', '6773/TTr-BKHĐT', '2021-10-06', 'ttr-6773-2021-bkhdt'],
  ['nghi-quyet', '57/NQ-CP', undefined, undefined],
  ['nghi-quyet', 'số 57', '2022-04-21', undefined],
])('%s %s of %s is %s', (type, number, date, id) => {
  expect(instrumentId(type, number, date)).toBe(id);
});
