import { expect, test } from 'vitest';
import { instrumentId as citedId } from '../../cite/index.ts';
import { instrumentId, type InstrumentType } from './instrument-id.ts';

test.each<[InstrumentType, string, string | undefined, string | undefined]>([
  ['nghi-quyet', '57/NQ-CP', '2022-04-21', 'nq-57-2022-cp'],
  ['nghi-dinh', '138/2016/NĐ-CP', '2016-10-01', 'nd-138-2016-cp'],
  ['luat', '21/2017/QH14', undefined, 'luat-21-2017-qh14'],
  ['nghi-quyet', '66.2/2025/NQ-CP', '2025-08-01', 'nq-66-2-2025-cp'],
  ['nghi-quyet', '13-NQ/TW', '2022-04-02', 'nq-13-2022-tw'],
  ['quyet-dinh', '825/QĐ-TTg', '2020-06-12', 'qd-825-2020-ttg'],
  ['quyet-dinh', '825/QĐ-TTg', '2023-07-11', 'qd-825-2023-ttg'],
  ['thong-tu', '01/2031/TT-BKHĐT', undefined, 'tt-01-2031-bkhdt'],
  ['bo-luat', '45/2031/QH17', undefined, 'bo-luat-45-2031-qh17'],
  ['sac-lenh', '102-SL/L-004', '1957-05-20', 'sl-102-1957-l-004'],
  ['nghi-quyet', '57/NQ-CP', undefined, undefined],
  ['nghi-quyet', 'số 57', '2022-04-21', undefined],
])('%s %s of %s is %s', (type, number, date, id) => {
  expect(instrumentId(type, number, date)).toBe(id);
});

test.each<[InstrumentType, string, string, string, string | undefined]>([
  [
    'quyet-dinh',
    '12/2023/QĐ-UBND',
    '2023-03-02',
    'Ủy ban nhân dân tỉnh Đồng Nai',
    'qd-12-2023-ubnd-dong-nai',
  ],
  [
    'quyet-dinh',
    '12/2023/QĐ-UBND',
    '2023-03-02',
    'UỶ BAN NHÂN DÂN TỈNH ĐỒNG NAI',
    'qd-12-2023-ubnd-dong-nai',
  ],
  [
    'quyet-dinh',
    '7/QĐ-UBND',
    '2023-03-02',
    'Ủy ban nhân dân Thành phố Hồ Chí Minh',
    'qd-7-2023-ubnd-ho-chi-minh',
  ],
  [
    'quyet-dinh',
    '7/QĐ-UBND',
    '2023-03-02',
    'Ủy ban nhân dân thành phố Cao Bằng',
    'qd-7-2023-ubnd-thanh-pho-cao-bang',
  ],
  [
    'quyet-dinh',
    '7/QĐ-UBND',
    '2023-03-02',
    'UBND huyện Long Thành, tỉnh Đồng Nai',
    'qd-7-2023-ubnd-huyen-long-thanh-dong-nai',
  ],
  ['nghi-quyet', '18/NQ-HĐND', '2020-02-01', 'Hội đồng nhân dân tỉnh Hà Giang', 'nq-18-2020-hdnd-ha-giang'],
  ['nghi-quyet', '05-NQ/TU', '2021-02-01', 'Tỉnh ủy Quảng Ninh', 'nq-05-2021-tu-quang-ninh'],
  [
    'cong-van',
    '1234/UBND-KTN',
    '2023-03-02',
    'Ủy ban nhân dân tỉnh Đồng Nai',
    'cv-1234-2023-ubnd-ktn-dong-nai',
  ],
  ['cong-van', '4567/BTC-CST', '2023-03-02', 'Bộ Tài chính', 'cv-4567-2023-btc-cst'],
  ['ke-hoach', '15/KH-UBND', '2023-03-02', 'Ủy ban nhân dân tỉnh Đồng Nai', 'kh-15-2023-ubnd-dong-nai'],
  ['thong-bao', '99/TB-VPCP', '2023-03-02', 'Văn phòng Chính phủ', 'tb-99-2023-vpcp'],
  ['quyet-dinh', '12/2023/QĐ-UBND', '2023-03-02', 'Ủy ban nhân dân', undefined],
  ['quyet-dinh', '12/QĐ-STC', '2023-03-02', 'Sở Tài chính', undefined],
])('%s %s of %s by %s is %s', (type, number, date, issuer, id) => {
  expect(instrumentId(type, number, date, issuer)).toBe(id);
});

test.each<[InstrumentType, string, string]>([
  ['nghi-quyet', '57/NQ-CP', '2031-04-21'],
  ['luat', '21/2031/QH17', '2031-11-24'],
  ['bo-luat', '45/2031/QH17', '2031-11-20'],
  ['phap-lenh', '9/2031/UBTVQH17', '2031-11-20'],
  ['sac-lenh', '102-SL/L-004', '1957-05-20'],
  ['thong-tu', '01/2031/TT-BKHĐT', '2031-02-03'],
  ['thong-tu-lien-tich', '01/2031/TTLT-VKSNDTC-BCA-BQP', '2031-02-03'],
  ['nghi-quyet-lien-tich', '15/2031/NQLT-CP-UBTWMTTQVN', '2031-02-03'],
  ['van-ban-hop-nhat', '103/VBHN-VPQH', '2031-02-03'],
  ['ket-luan', '27-KL/TW', '2031-02-03'],
])('%s %s has the same id in a record and in a citation', (type, number, date) => {
  expect(citedId({ type, number, date })).toBe(instrumentId(type, number, date));
});
