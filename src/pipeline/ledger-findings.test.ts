import { expect, test } from 'vitest';
import type { CompiledInstrument } from './compile.ts';
import { memoryStore } from '../reuse/testing/memory-store.ts';
import { ledgerFindings } from './ledger-findings.ts';

const instruments = (addressesDigest: string) =>
  new Map([['nq-1-2022-cp', { addressesDigest } as CompiledInstrument]]);
const paged = new Set(['nq-1-2022-cp']);

test('what was found holds for the same ledger, the same addresses and the same pages, and for nothing else', () => {
  const store = memoryStore();
  ledgerFindings(store, 'sổ', instruments('a'), paged).note('complete');
  const isKnown = (...given: [ledger: string, addresses: string, paged: Set<string>]) =>
    ledgerFindings(store, given[0], instruments(given[1]), given[2]).isKnown('complete');
  expect(isKnown('sổ', 'a', paged)).toBe(true);
  expect(isKnown('sổ khác', 'a', paged)).toBe(false);
  expect(isKnown('sổ', 'b', paged)).toBe(false);
  expect(isKnown('sổ', 'a', new Set())).toBe(false);
  expect(ledgerFindings(store, 'sổ', instruments('a'), paged).isKnown('unbroken')).toBe(false);
});

test('without a store nothing is known', () => {
  const findings = ledgerFindings(undefined, 'sổ', instruments('a'), paged);
  findings.note('complete');
  expect(findings.isKnown('complete')).toBe(false);
});
