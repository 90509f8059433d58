import type { Element } from 'hast';
import type { CellPlace } from '../types.ts';

/** A cell of a table, and its place there. */
export interface TableCell {
  element: Element;
  place: CellPlace;
}

/** The cells of a table, row by row; `table` is its number in the page. */
export const cellsOf = (element: Element, table: number): TableCell[] =>
  rowsOf(element).flatMap((tr, row) => {
    let column = 0;
    return tr.children.filter(isCell).map((cell) => {
      const colSpan = span(cell.properties['colSpan']);
      const rowSpan = span(cell.properties['rowSpan']);
      const place = {
        table,
        row,
        column,
        ...(colSpan > 1 && { colSpan }),
        ...(rowSpan > 1 && { rowSpan }),
        ...(cell.tagName === 'th' && { header: true }),
      };
      column += colSpan;
      return { element: cell, place };
    });
  });

/** Rows of a table itself, not of tables in its cells. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'tr') rows.push(child);
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) rows.push(...rowsOf(child));
  }
  return rows;
}

const isCell = (node: Element['children'][number]): node is Element =>
  node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');

const span = (value: unknown): number => Math.min(Math.max(Number(value) || 1, 1), 1000);
