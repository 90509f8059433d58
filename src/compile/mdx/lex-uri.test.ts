import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReferenceTarget } from '../../lexast/index.ts';
import { fromLexUri, toLexUri } from './lex-uri.ts';

test.each<[string, ReferenceTarget[]]>([
  ['lex:nq-128-2020-cp', [{ id: 'nq-128-2020-cp', path: {} }]],
  ['lex:#muc-iii-khoan-1', [{ anchor: 'muc-iii-khoan-1', path: {} }]],
  [
    'lex:luat-21-2017-qh14#dieu-5;luat-21-2017-qh14#dieu-7',
    [
      { id: 'luat-21-2017-qh14', anchor: 'dieu-5', path: {} },
      { id: 'luat-21-2017-qh14', anchor: 'dieu-7', path: {} },
    ],
  ],
  [
    'lex:?so=6773/TTr-BKHĐT,ngay=2021-10-06',
    [{ instrument: '6773/TTr-BKHĐT', date: '2021-10-06', path: {} }],
  ],
  ['lex:?so=a=b', [{ instrument: 'a=b', path: {} }]],
])('%s', (uri, targets) => {
  expect(toLexUri(targets)).toBe(uri);
  expect(fromLexUri(uri)).toEqual(targets);
});

test('any name of an instrument comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (instrument) => {
      expect(fromLexUri(toLexUri([{ instrument, path: {} }]))).toEqual([{ instrument, path: {} }]);
    }),
  );
});

test('another scheme is refused', () => {
  expect(() => fromLexUri('javascript:alert(1)')).toThrow('not a lex: address');
});
