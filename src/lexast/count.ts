import { SKIP, visit } from 'unist-util-visit';
import { isDivision } from './guards.ts';
import type { Attachment, DivisionType, LexNode } from './types.ts';

export type Counts = Record<Exclude<DivisionType, 'item'>, number>;

const zero = (): Counts => ({
  part: 0,
  chapter: 0,
  section: 0,
  subsection: 0,
  article: 0,
  clause: 0,
  point: 0,
});

/**
 * Count the divisions of an instrument with its attachments.
 *
 * Appendices are left out; units inside quoted amending text are counted apart, since they belong to the
 * amended instrument.
 */
export function count(tree: LexNode): { counts: Counts; quoted: Counts } {
  const counts = zero();
  const quoted = zero();
  const walk = (root: LexNode, into: Counts) => {
    visit(root, (node) => {
      if (node.type === 'appendix' && node !== root) return SKIP;
      if (node.type === 'quotation' && node !== root) {
        walk(node as LexNode, quoted);
        return SKIP;
      }
      if (isDivision(node) && node.type !== 'item') into[node.type] += 1;
      return undefined;
    });
  };
  walk(tree, counts);
  return { counts, quoted };
}

/** The attachments of an instrument, in order. */
export function attachments(tree: LexNode): Attachment[] {
  const found: Attachment[] = [];
  visit(tree, 'attachment', (node) => {
    found.push(node as Attachment);
  });
  return found;
}
