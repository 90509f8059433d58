import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as serialise, type Options } from 'mdast-util-to-markdown';
import type { DivisionType, Document, ReferenceTarget } from '../../lexast/index.ts';
import {
  headingRanks,
  linesOf,
  toParts,
  type Grid,
  type Line,
  type Part,
  type Piece,
  type Run,
} from '../lines/index.ts';

export interface MarkdownOptions {
  /** Address of a cited place; without one a citation stays words. */
  href?: (target: ReferenceTarget) => string | undefined;
  /** Words before the text that are no law, set as a quotation: what kind of text this is. */
  notice?: string;
}

/**
 * Compile a tree to CommonMark with tables: headings for the levels that have them, numbers in bold, citations
 * as links. To be read and pasted; structured MDX is the form that comes back.
 */
export function toMarkdown(doc: Document, options: MarkdownOptions = {}): string {
  const parts = toParts(doc);
  const ranks = headingRanks(parts);
  const children = parts.flatMap((part) => part.content.map((piece) => block(piece, part, ranks, options)));
  const { notice } = options;
  const before: RootContent[] = notice
    ? [{ type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: notice }] }] }]
    : [];
  const root: Root = { type: 'root', children: [...before, ...children] };
  return serialise(root, style);
}

/** Made once: its patterns are compiled expressions. */
const style: Options = {
  extensions: [gfmTableToMarkdown()],
  bullet: '-',
  rule: '-',
};

type Ranks = ReadonlyMap<DivisionType, number>;

function block(piece: Piece, part: Part, ranks: Ranks, options: MarkdownOptions): RootContent {
  if (piece.type === 'grid') return table(piece, options);
  const children = piece.runs.map((run) => phrasing(run, options));
  const depth = headingDepth(piece, part, ranks);
  return depth ? { type: 'heading', depth, children } : { type: 'paragraph', children };
}

/** The title is the first level, an attachment's title the second, as are the largest divisions. */
function headingDepth(line: Line, part: Part, ranks: Ranks): Heading['depth'] | undefined {
  if (line.quoted) return undefined;
  if (line.role === 'title' && part.kind === 'header') return part.begins ? 2 : 1;
  const rank = line.kind === 'heading' && line.opens ? ranks.get(line.opens) : undefined;
  return rank === undefined ? undefined : (Math.min(rank + 1, 6) as Heading['depth']);
}

function phrasing(run: Run, options: MarkdownOptions): PhrasingContent {
  const text: PhrasingContent = { type: 'text', value: run.text };
  if (run.marker) return { type: 'strong', children: [text] };
  const url = run.target && options.href?.(run.target);
  return url ? { type: 'link', url, children: [text] } : text;
}

/** Markdown has neither spans nor blocks in cells: a cell is one line, also where a table stands in it; a span leaves empty cells behind it. */
function table(grid: Grid, options: MarkdownOptions): RootContent {
  const inline = (content: readonly Piece[]): PhrasingContent[] =>
    linesOf(content).flatMap(({ runs }, index) => [
      ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
      ...runs.map((run) => phrasing(run, options)),
    ]);
  return {
    type: 'table',
    children: grid.rows.map((row) => ({
      type: 'tableRow',
      children: row.flatMap((cell) => [
        { type: 'tableCell' as const, children: inline(cell.content) },
        ...Array.from({ length: Math.max(0, cell.colSpan - 1) }, () => ({
          type: 'tableCell' as const,
          children: [],
        })),
      ]),
    })),
  };
}
