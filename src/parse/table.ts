import type { Table, TableCell, TableRow } from '../lexast/index.ts';
import { paragraph } from '../lexast/index.ts';
import { furniture, phrasing } from './phrasing.ts';
import { beginsRecipients } from './closing.ts';
import { headerRole } from './header.ts';
import { articleMark } from './marks/article.ts';
import type { Block, Line } from './types.ts';

/**
 * Take the cells off tables that only lay out the page: of one column, with articles in them, or with the name of the State
 * and the recipients, so that the whole instrument stands in one. What stays is data, kept as a table.
 */
export function dropLayoutTables(lines: readonly Line[]): void {
  const columns = new Map<number, number>();
  const layout = new Set<number>();
  const begun = new Set<number>();
  for (const { cell, text } of lines) {
    if (!cell || text === '') continue;
    if (headerRole(text) === 'motto') begun.add(cell.table);
    if (begun.has(cell.table) && beginsRecipients(text)) layout.add(cell.table);
    columns.set(cell.table, Math.max(columns.get(cell.table) ?? 0, cell.column + 1));
    if (articleMark(text)?.regular) layout.add(cell.table);
  }
  for (const line of lines) {
    if (line.cell && (layout.has(line.cell.table) || columns.get(line.cell.table) === 1)) delete line.cell;
  }
}

/** Gathers the cells of one table, in reading order. */
export class TableBuilder {
  readonly node: Table = { type: 'table', children: [] };
  readonly index: number;
  private row = -1;
  private column = -1;

  constructor(index: number) {
    this.index = index;
  }

  /** Add a paragraph of a cell; cells that the source leaves empty before it are put in. */
  add(block: Block, source: string): void {
    const { cell } = block;
    if (!cell) return;
    if (cell.row !== this.row || cell.column < this.column) {
      this.node.children.push({ type: 'tableRow', children: [] });
      this.row = cell.row;
      this.column = -1;
    }
    const row = this.node.children.at(-1) as TableRow;
    if (cell.column !== this.column) {
      for (let empty = this.nextColumn(row); empty < cell.column; empty += 1) {
        row.children.push({ type: 'tableCell', children: [] });
      }
      const node: TableCell = { type: 'tableCell', children: [] };
      if (cell.header) node.header = true;
      if (cell.colSpan) node.colSpan = cell.colSpan;
      if (cell.rowSpan) node.rowSpan = cell.rowSpan;
      row.children.push(node);
      this.column = cell.column;
    }
    (row.children.at(-1) as TableCell).children.push(
      block.furniture
        ? furniture(block.furniture, source.slice(block.start, block.end))
        : paragraph(phrasing(block, source)),
    );
  }

  private nextColumn(row: TableRow): number {
    return row.children.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0);
  }
}
