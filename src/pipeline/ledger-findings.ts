import type { CompiledCorpus } from './compile-all.ts';
import { digest } from '../reuse/digest.ts';
import type { Store } from '../reuse/store.ts';

/**
 * What was found of a ledger before: `complete`, it holds all addresses of today, as it would be written; `unbroken`, all it
 * holds exist.
 */
type Finding = 'complete' | 'unbroken';

/** What was found of one ledger and one set of addresses, which then need not be read: they are as many as all anchors. */
export interface LedgerFindings {
  isKnown(finding: Finding): boolean;
  note(finding: Finding): void;
}

/**
 * @param store where there is none, nothing is known
 * @param ledger sha256 of its file
 * @param paged instruments whose divisions have pages of their own
 */
export function ledgerFindings(
  store: Store | undefined,
  ledger: string,
  instruments: CompiledCorpus['instruments'],
  paged: ReadonlySet<string>,
): LedgerFindings {
  const given = [...instruments].map(([id, { addressesDigest }]) => [id, addressesDigest]);
  const of = digest(JSON.stringify([ledger, given, [...paged]]));
  const keyOf = (finding: Finding) => `ledger ${finding} ${of}`;
  return {
    isKnown: (finding) => store?.has(keyOf(finding)) ?? false,
    note: (finding) => store?.put(keyOf(finding), ''),
  };
}
