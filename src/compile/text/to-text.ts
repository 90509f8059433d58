import type { Document } from '../../lexast/index.ts';
import { lineText, toParts, type Grid, type Piece } from '../lines/index.ts';

/** Lines of the form (header, closing) stand close; sentences of the law stand apart. */
const close: ReadonlySet<string> = new Set(['header', 'closing']);

export interface TextOptions {
  /** A line before the text that is no law: what kind of text this is. */
  notice?: string;
}

/**
 * Compile a tree to plain text: the law without furniture, one line for each paragraph, lines wrapped in the
 * source joined, cells of a table parted by tabs.
 *
 * @returns text with `\n` line ends, ending in one; empty for an empty tree
 */
export function toText(doc: Document, { notice }: TextOptions = {}): string {
  const parts = toParts(doc).map((part) =>
    part.content
      .map(piece)
      .filter(Boolean)
      .join(close.has(part.kind) ? '\n' : '\n\n'),
  );
  const text = [notice, ...parts].filter(Boolean).join('\n\n');
  return text && `${text}\n`;
}

const piece = (each: Piece): string => (each.type === 'line' ? lineText(each) : gridText(each));

const cell = (content: readonly Piece[]) => content.map(piece).join(' ').replaceAll(/\s+/g, ' ');

function gridText(grid: Grid): string {
  return grid.rows.map((row) => row.map(({ content }) => cell(content)).join('\t')).join('\n');
}
