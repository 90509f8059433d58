import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Grid, Piece } from '../lines/index.ts';
import { inline, type InlineContext } from './inline.ts';
import { textWidth } from './style.ts';
import { afterDeleted } from './tracked.ts';

const single = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** A table of the source with thin lines; rows and tables without cells have no place in Word. */
export function grid(source: Grid, context: InlineContext): Table | undefined {
  const rows = source.rows.filter((row) => row.length > 0);
  if (rows.length === 0) return undefined;
  const width = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0)));
  const column = Math.floor(textWidth / width);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: Array.from({ length: width }, () => column),
    borders: {
      top: single,
      bottom: single,
      left: single,
      right: single,
      insideHorizontal: single,
      insideVertical: single,
    },
    rows: rows.map(
      (row) =>
        new TableRow({
          tableHeader: row.every((cell) => cell.header),
          children: row.map(
            (cell) =>
              new TableCell({
                width: { size: column * cell.colSpan, type: WidthType.DXA },
                columnSpan: cell.colSpan,
                rowSpan: cell.rowSpan,
                margins: { left: 80, right: 80, top: 40, bottom: 40 },
                children: cellContent(cell.content, cell.header, context),
              }),
          ),
        }),
    ),
  });
}

/** What stands in a cell; Word wants a paragraph at its end. */
function cellContent(
  content: readonly Piece[],
  header: boolean,
  context: InlineContext,
): (Paragraph | Table)[] {
  const children = content.flatMap((piece): (Paragraph | Table)[] => {
    if (piece.type === 'grid') return [grid(piece, context)].filter((table) => table !== undefined);
    const children = inline(piece, context, header ? { bold: true } : {});
    return afterDeleted(piece, context.tracked, new Paragraph({ style: 'LawCell', children }));
  });
  const last = content.at(-1);
  return last?.type === 'line' ? children : [...children, new Paragraph({ style: 'LawCell' })];
}
