import { expect, test } from 'vitest';
import { frbrExpression, frbrManifestation, frbrWork, urnLex, workOfMeta, workOfTarget } from './index.ts';
import type { WorkIdentity } from './index.ts';

const resolution: WorkIdentity = {
  id: 'nq-57-2022-cp',
  type: 'nghi-quyet',
  number: '57/NQ-CP',
  issuer: 'Chính phủ',
  date: '2022-04-21',
};

test('an instrument of the Government', () => {
  expect(frbrWork(resolution)).toBe('/akn/vn/act/nghi-quyet/2022-04-21/57-nq-cp');
  expect(frbrExpression(resolution)).toBe('/akn/vn/act/nghi-quyet/2022-04-21/57-nq-cp/vie@2022-04-21');
  expect(frbrManifestation(resolution, 'xml')).toBe(
    '/akn/vn/act/nghi-quyet/2022-04-21/57-nq-cp/vie@2022-04-21.xml',
  );
  expect(frbrManifestation(resolution, 'xml', true)).toBe(
    '/akn/vn/act/nghi-quyet/2022-04-21/57-nq-cp/vie@2022-04-21/annotated.xml',
  );
  expect(urnLex(resolution)).toBe('urn:lex:vn:chinh.phu:nghi.quyet:2022-04-21;57-nq-cp');
});

test('a law, whose number has two strokes', () => {
  const law: WorkIdentity = {
    id: 'luat-76-2015-qh13',
    type: 'luat',
    number: '76/2015/QH13',
    issuer: 'Quốc hội',
    date: '2015-06-19',
  };
  expect(frbrWork(law)).toBe('/akn/vn/act/luat/2015-06-19/76-2015-qh13');
  expect(urnLex(law)).toBe('urn:lex:vn:quoc.hoi:luat:2015-06-19;76-2015-qh13');
});

test('a province is named, since many share its abbreviation', () => {
  const local: WorkIdentity = {
    id: 'qd-12-2024-ubnd',
    type: 'quyet-dinh',
    number: '12/2024/QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Ví Dụ',
    date: '2024-05-06',
  };
  expect(frbrWork(local)).toBe(
    '/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-vi-du/2024-05-06/12-2024-qd-ubnd',
  );
});

test('an unknown date is never guessed', () => {
  const undated: WorkIdentity = { id: 'ttr-1', type: 'to-trinh', number: '1/TTr-ABC', issuer: 'ABC' };
  expect(urnLex(undated)).toBeUndefined();
  expect(frbrWork(undated)).toBe('/akn/vn/act/to-trinh/0001/1-ttr-abc');
});

test('a citation gives the same name as the record of the instrument', () => {
  const cited = workOfTarget({
    id: 'nq-57-2022-cp',
    instrument: '57/NQ-CP',
    date: '2022-04-21',
    path: {},
  });
  expect(cited && frbrWork(cited)).toBe(frbrWork(resolution));
  expect(cited && urnLex(cited)).toBe(urnLex(resolution));
});

test('a law cited by name takes its number from its id', () => {
  const cited = workOfTarget({
    id: 'luat-21-2017-qh14',
    instrument: 'Luật Quy hoạch',
    date: '2017-11-24',
    path: {},
  });
  expect(cited && frbrWork(cited)).toBe('/akn/vn/act/luat/2017-11-24/21-2017-qh14');
});

test('a citation without a certain instrument has no name', () => {
  expect(workOfTarget({ instrument: '6773/TTr-BKHĐT', path: {} })).toBeUndefined();
  expect(workOfTarget({ id: 'khong-ro', path: {} })).toBeUndefined();
});

test('a citation by bare id has a name only where the id spells the number', () => {
  expect(workOfTarget({ id: 'luat-21-2017-qh14', path: {} })?.number).toBe('21/2017/qh14');
  expect(workOfTarget({ id: 'nq-57-2022-cp', path: {} })).toBeUndefined();
  expect(workOfTarget({ id: 'qd-12-2024-ubnd', instrument: '12/2024/QĐ-UBND', path: {} })).toBeUndefined();
});

test('a text outside any corpus is what it says of itself, and no more', () => {
  const meta = { type: 'nghi-quyet', number: '57/NQ-CP', issuer: 'Chính phủ', date: '2022-04-21' };
  expect(workOfMeta(meta, 'nq-57-2022-cp')).toEqual(resolution);
  expect(workOfMeta({ title: 'Về ví dụ' }, 'x')).toEqual({
    id: 'x',
    type: 'van-ban',
    number: '',
    issuer: '',
    title: 'Về ví dụ',
  });
});
