import type { WorkIdentity } from '../identifiers/index.ts';

/** An instrument that is pointed to: by identity where it is known, by name otherwise. */
export interface LinkedWork {
  name: string;
  url?: string | undefined;
  work?: WorkIdentity;
}

/** What the page of an instrument knows, in plain values. Unknown is absent. */
export interface LegislationInput {
  work: WorkIdentity;
  /** Absolute address of the page; absent where the site has none. */
  url?: string | undefined;
  /** First day in force, ISO 8601. */
  effective?: string;
  signer?: string;
  /** Absent where the status is not verified. */
  force?: 'InForce' | 'PartiallyInForce' | 'NotInForce';
  /** Instruments named in its text. */
  citations?: readonly LinkedWork[];
  /** Instruments it changes in any way: amends, replaces, repeals. */
  changes?: readonly LinkedWork[];
  amends?: readonly LinkedWork[];
  repeals?: readonly LinkedWork[];
  /** Compiled forms, with their media type ("application/pdf"). */
  encodings?: readonly { url: string; mediaType: string }[];
}

/** A division that has a page of its own. */
export interface DivisionInput {
  /** "Điểm a khoản 1 Mục III" */
  name: string;
  url?: string | undefined;
}
