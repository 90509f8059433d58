import { type Citation, citationsOf } from '../../compile/graph/index.ts';
import { type ValidityStatement, validityStatements } from '../../cite/index.ts';
import type { Document } from '../../lexast/index.ts';
import { mapOf, type PartMap, splitText } from '../parts/index.ts';
import { type Addressee, addresseesOf } from './addressees.ts';
import { type Link, linksOf } from './links.ts';

/** What pages about other texts show of a text, cached so that they need not read its tree. */
export interface TextFacts {
  links: Link[];
  citations: Citation[];
  addressees: Addressee[];
  /** What it says of the validity of other instruments. */
  validity: ValidityStatement[];
  /** The part in which each place is, for a long text that is read in parts. */
  parts?: PartMap;
}

/** Computes the facts of a text. */
export function textFacts(tree: Document): TextFacts {
  const parts = mapOf(splitText(tree));
  return {
    links: linksOf(tree),
    citations: citationsOf(tree),
    addressees: addresseesOf(tree),
    validity: validityStatements(tree),
    ...(parts ? { parts } : {}),
  };
}
