import { type Document, lawText, type LexNode, unwrap } from '../../lexast/index.ts';
import type { Provenance, SourceVersion } from '../../records/schema/provenance.ts';
import { Refusal } from './refusal.ts';

/** Two copies of one text differ by a few characters; one that is this much shorter lacks something. */
const slack = 0.99;

/** A text that may take the place of the held one. */
export interface Candidate {
  sha256: string;
  tree: Document;
}

/**
 * Weigh a text against the one that is held.
 *
 * @param held its provenance and its tree
 * @returns `same` when the very file is held already, `better` when it may replace what is held
 * @throws Refusal when it was replaced before, or is less complete
 */
export function weigh(
  candidate: Candidate,
  held: { provenance: Provenance; tree: Document },
): 'same' | 'better' {
  const { provenance, tree } = held;
  if (candidate.sha256 === provenance.sha256) return 'same';
  const earlier = provenance.earlier.find((version) => version.sha256 === candidate.sha256);
  if (earlier) {
    throw new Refusal(
      `This file is ${earlier.file}, received ${earlier.received}, which ${provenance.file} has replaced.`,
    );
  }
  if (candidate.tree.completeness !== 'full' && provenance.completeness === 'full') {
    throw new Refusal(
      `The text is not whole (a gap, or no closing); the one held, ${describe(provenance)}, is.`,
    );
  }
  const [length, before] = [wordsOf(candidate.tree), wordsOf(tree)];
  if (length < before * slack) {
    throw new Refusal(
      `The text is shorter than the one held: ${length} characters of law, ${describe(provenance)} has ${before}.`,
    );
  }
  return 'better';
}

const describe = ({ file, received }: SourceVersion) => `${file} (received ${received})`;

/** Characters of the law itself: the form of its head and foot differs from copy to copy. */
const wordsOf = (tree: Document) =>
  tree.children
    .filter(
      ({ type }) => type === 'preamble' || type === 'body' || type === 'attachment' || type === 'appendix',
    )
    .reduce((sum, node) => sum + unwrap(lawText(node as LexNode)).length, 0);
