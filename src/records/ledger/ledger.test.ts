import { expect, test } from 'vitest';
import {
  assignIds,
  type Block,
  division,
  type Document,
  marker,
  paragraph,
  text,
} from '../../lexast/index.ts';
import { addresses, checkLedger, extendLedger, type Ledger, movedAnchors, resolveMoved } from './ledger.ts';

const clause = (num: string): Block =>
  division('clause', num, [marker(`${num}. `), paragraph([text('Nội dung.')])]);
const instrument = (...clauses: string[]): Document =>
  assignIds({
    type: 'document',
    meta: {},
    completeness: 'full',
    children: [
      { type: 'body', children: [division('article', '1', [marker('Điều 1. '), ...clauses.map(clause)])] },
    ],
  });
const trees = (...clauses: string[]) => new Map([['nq', addresses(instrument(...clauses))]]);
const empty: Ledger = { anchors: {}, pages: {}, moved: {} };

test('the ledger takes in every anchor and page', () => {
  expect(extendLedger(empty, trees('1', '2'))).toEqual({
    anchors: {
      nq: ['dieu-1', 'dieu-1-khoan-1', 'dieu-1-khoan-2'],
    },
    pages: { nq: ['dieu-1', 'dieu-1/khoan-1', 'dieu-1/khoan-2'] },
    moved: {},
  });
});

test('divisions without pages have their anchors', () => {
  const { anchors, pages } = extendLedger(empty, trees('1'), new Set());
  expect([anchors['nq']?.length, pages]).toEqual([2, {}]);
});

test('an address that goes is reported, and stays in the ledger', () => {
  const before = extendLedger(empty, trees('1', '2'));
  const after = extendLedger(before, trees('1'));
  expect(after).toEqual(before);
  expect(checkLedger(after, trees('1')).map((message) => message.reason.split('.')[0])).toEqual([
    'The published address nq#dieu-1-khoan-2 no longer exists',
    'The published address nq/dieu-1/khoan-2 no longer exists',
  ]);
});

test('an address that says where it moved is kept', () => {
  const ledger: Ledger = {
    ...extendLedger(empty, trees('1', '2')),
    moved: {
      'nq#dieu-1-khoan-2': 'nq#dieu-1-khoan-1',
      'nq#dieu-1-khoan-9': 'nq#dieu-1-khoan-2',
      'nq/dieu-1/khoan-2': 'nq/dieu-1/khoan-1',
    },
  };
  expect(checkLedger(ledger, trees('1'))).toEqual([]);
  expect(movedAnchors(ledger, 'nq')).toEqual(
    new Map([['dieu-1-khoan-1', ['dieu-1-khoan-2', 'dieu-1-khoan-9']]]),
  );
});

test('moves that run in a circle end', () => {
  const ledger: Ledger = { ...empty, moved: { 'nq#a': 'nq#b', 'nq#b': 'nq#a' } };
  expect(resolveMoved(ledger, 'nq#a')).toBe('nq#a');
});
