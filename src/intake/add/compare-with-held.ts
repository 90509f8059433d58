import { type Document, lawText, type LexNode, unwrap } from '../../lexast/index.ts';
import type { Provenance, SourceVersion } from '../../records/schema/provenance.ts';
import { LessComplete } from './refusal.ts';

/** Two copies of one text differ by a few characters; one that is this much shorter lacks something. */
const slack = 0.99;
/** Two texts of one instrument have most of their words in common, also where one of them was cut. */
const common = 0.5;
/** Words that stand together: single ones are the same in every law. */
const run = 5;

/**
 * Compare a text with the one that is held.
 *
 * @param held its provenance and its tree
 * @returns whether it is fuller than the one held, and not just another copy
 * @throws LessComplete when it lacks something
 */
export function compareWithHeld(
  candidate: { tree: Document },
  held: { provenance: Provenance; tree: Document },
): boolean {
  const { provenance, tree } = held;
  if (candidate.tree.completeness !== 'full' && provenance.completeness === 'full') {
    throw new LessComplete(
      `Bản văn chưa đủ (có chỗ khuyết hoặc thiếu phần kết); bản đang lưu, ${describe(provenance)}, đã đủ. Giữ bản đang lưu.`,
    );
  }
  if (candidate.tree.completeness === 'full' && provenance.completeness !== 'full') return true;
  const [length, before] = [lawOf(candidate.tree).length, lawOf(tree).length];
  if (length < before * slack) {
    throw new LessComplete(
      `Bản văn ngắn hơn bản đang lưu: ${length} ký tự nội dung, ${describe(provenance)} có ${before}. Giữ bản đang lưu.`,
    );
  }
  return length > before / slack;
}

/** Is one text another copy of the other, or a fuller one? A text of another instrument under its number is not. */
export function resembles(one: Document, other: Document): boolean {
  const [shorter, longer] = [runsOf(one), runsOf(other)].toSorted((left, right) => left.size - right.size);
  if (!shorter || !longer || shorter.size === 0) return true;
  return [...shorter].filter((each) => longer.has(each)).length >= shorter.size * common;
}

function runsOf(tree: Document): Set<string> {
  // Without the bases, which the decisions of one body have in common.
  const words =
    lawOf(
      tree,
      parts.filter((part) => part !== 'preamble'),
    )
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, -run + 1).map((_, at) => words.slice(at, at + run).join(' ')));
}

const describe = ({ file, received }: SourceVersion) => `${file} (nhận ngày ${received})`;

const parts = ['preamble', 'body', 'attachment', 'appendix'];

/** The law itself: the form of its head and foot differs from copy to copy. */
const lawOf = (tree: Document, of: readonly string[] = parts) =>
  tree.children
    .filter(({ type }) => of.includes(type))
    .map((node) => unwrap(lawText(node as LexNode)))
    .join(' ');
