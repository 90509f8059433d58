import { expect, test } from 'vitest';
import { instrumentId } from './instrument-id.ts';

test.each([
  ['nghi-quyet', '57/NQ-CP', '2022-04-21', 'nq-57-2022-cp'],
  ['nghi-dinh', '138/2016/NĐ-CP', undefined, 'nd-138-2016-cp'],
  ['luat', '76/2015/QH13', undefined, 'luat-76-2015-qh13'],
  ['bo-luat', '91/2015/QH13', undefined, 'bo-luat-91-2015-qh13'],
  ['nghi-quyet', '351/2017/UBTVQH14', undefined, 'nq-351-2017-ubtvqh14'],
  ['nghi-quyet', '57-NQ/TW', '2024-12-22', 'nq-57-2024-tw'],
  ['nghi-quyet', '66.2/2025/NQ-CP', undefined, 'nq-66-2-2025-cp'],
  ['thong-tu-lien-tich', '01/2026/TTLT-VKSNDTC-BCA-BQP', undefined, 'ttlt-01-2026-vksndtc-bca-bqp'],
  ['sac-lenh', '63', '1945-11-22', 'sl-63-1945'],
  ['quyet-dinh', '825/QĐ-TTg', undefined, undefined],
  [undefined, '76/2015/QH13', undefined, undefined],
  ['to-trinh', '6773/TTr-BKHĐT', '2021-10-06', undefined],
  ['quyet-dinh', '12/2020/QĐ-UBND', '2020-02-01', undefined],
  ['nghi-quyet', '18/NQ-HĐND', '2020-02-01', undefined],
  ['nghi-dinh', '57/NQ-CP', '2022-04-21', undefined],
])('%s %s of %s is %s', (type, number, date, id) => {
  expect(instrumentId({ type, number, date })).toBe(id);
});
