import { type Citation, citationsOf } from '../../compile/graph/index.ts';
import { type ValidityStatement, validityStatements } from '../../cite/index.ts';
import type { Document } from '../../lexast/index.ts';
import { type Link, linksOf } from './links.ts';

/** What pages about other texts show of a text, so that they need not read it. */
export interface TextFacts {
  links: Link[];
  citations: Citation[];
  /** What it says of the validity of others. */
  validity: ValidityStatement[];
}

/** Gather what others show of a text. */
export const textFacts = (tree: Document): TextFacts => ({
  links: linksOf(tree),
  citations: citationsOf(tree),
  validity: validityStatements(tree),
});
