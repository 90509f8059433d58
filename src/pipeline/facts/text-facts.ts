import { type Citation, citationsOf } from '../../compile/graph/index.ts';
import { type ValidityStatement, validityStatements } from '../../cite/index.ts';
import type { Document } from '../../lexast/index.ts';
import { mapOf, type PartMap, splitText } from '../parts/index.ts';
import { type Addressee, addresseesOf } from './addressees.ts';
import { type Link, linksOf } from './links.ts';

/** What pages about other texts show of a text, so that they need not read it. */
export interface TextFacts {
  links: Link[];
  citations: Citation[];
  addressees: Addressee[];
  /** What it says of the validity of others. */
  validity: ValidityStatement[];
  /** In which of its parts a place is, of a long text that has several. */
  parts?: PartMap;
}

/** Gather what others show of a text. */
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
