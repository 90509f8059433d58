import { type Attachment, count, type Counts, type Document, type LexNode } from '../../lexast/index.ts';
import type { ExpectedFile } from './tables.ts';

export interface ComparedCount {
  name: string;
  found: number;
  /** `undefined` where nobody counted. */
  expected?: number;
}

const levels = ['part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point'] as const;
const quotedLevels = ['article', 'clause', 'point'] as const satisfies readonly (keyof Counts)[];

/** Hold a tree against what was counted in its file: one entry for each column of the table. */
export function compareCounts(tree: Document, expected: ExpectedFile): ComparedCount[] {
  const { counts, quoted } = count(tree);
  return [
    ...levels.map((level) => compared(level, counts[level], expected.counts[level])),
    ...quotedLevels.map((level) => compared(`“${level}”`, quoted[level], expected.quoted[level])),
    compared('appendix', tree.children.filter(isAppendix).length, expected.appendices),
    compared('attached at', articlesBefore(tree), expected.attachedAt),
  ];
}

const isAppendix = (node: LexNode) => node.type === 'appendix';

/** Articles of the instrument itself, where something is attached to it. */
function articlesBefore(tree: Document): number {
  const attached = tree.children.filter((node): node is Attachment => node.type === 'attachment');
  if (attached.length === 0) return 0;
  const inside = attached.reduce((sum, node) => sum + count(node).counts.article, 0);
  return count(tree).counts.article - inside;
}

const compared = (name: string, found: number, value: number | undefined): ComparedCount => ({
  name,
  found,
  ...(value === undefined ? {} : { expected: value }),
});
