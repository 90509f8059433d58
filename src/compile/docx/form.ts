/** The tables without lines that an official document begins and ends with (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { ParagraphRole } from '../../lexast/index.ts';
import type { Line } from '../lines/index.ts';
import { inline, type InlineContext } from './inline.ts';
import { size, textWidth } from './style.ts';
import { afterDeleted } from './tracked.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Two columns without lines; the right one is wider, since the motto is. */
function columns(rows: readonly (readonly [Paragraph[], Paragraph[]])[], left = 0.4): Table {
  const widths = [Math.round(textWidth * left), Math.round(textWidth * (1 - left))];
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                borders: noBorders,
                margins: { left: 0, right: 0 },
                children: children.length > 0 ? children : [new Paragraph({ style: 'LawForm' })],
              }),
          ),
        }),
    ),
  });
}

/** A short line under what stands above it, as under the issuer and the motto. */
const rule = (indent: number) =>
  new Paragraph({
    spacing: { line: 60, lineRule: LineRuleType.EXACT, after: 60 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: indent, right: indent },
  });

const centred = (line: Line, context: InlineContext, look: IRunOptions) =>
  afterDeleted(
    line,
    context.tracked,
    new Paragraph({ style: 'LawForm', children: inline(line, context, look) }),
  );

const left: ReadonlySet<ParagraphRole> = new Set(['issuer', 'number']);
const right: ReadonlySet<ParagraphRole> = new Set(['motto', 'place-date']);

/** Does this line belong in the table at the head of the document? */
export const isHeadLine = (line: Line): boolean =>
  line.role !== undefined && (left.has(line.role) || right.has(line.role));

/**
 * The head of the document: issuer and number on the left, Quốc hiệu with Tiêu ngữ and the place and date on
 * the right.
 */
export function headTable(lines: readonly Line[], context: InlineContext): Table {
  const of = (role: ParagraphRole) => lines.filter((line) => line.role === role);
  const issuer = of('issuer').flatMap((line) => centred(line, context, { bold: true, size: size.small }));
  const motto = of('motto').flatMap((line, index) =>
    centred(line, context, { bold: true, size: index === 0 ? size.motto : size.text }),
  );
  if (issuer.length > 0) issuer.push(rule(1250));
  if (motto.length > 0) motto.push(rule(850));
  const number = of('number').flatMap((line) => centred(line, context, { size: size.small }));
  const date = of('place-date').flatMap((line) => centred(line, context, { italics: true, size: size.text }));
  return columns([
    [issuer, motto],
    [number, date],
  ]);
}

/** The foot of the document: "Nơi nhận" on the left, the signature on the right. */
export function footTable(lines: readonly Line[], context: InlineContext): Table {
  const recipients = lines
    .filter((line) => line.column === 'recipients')
    .flatMap((line, index) => {
      const look =
        index === 0 ? { bold: true, italics: true, size: size.recipientsTitle } : { size: size.recipients };
      const children = inline(line, context, look);
      return afterDeleted(line, context.tracked, new Paragraph({ alignment: AlignmentType.LEFT, children }));
    });
  const signature = lines
    .filter((line) => line.column === 'signature')
    .flatMap((line) =>
      centred(line, context, line.role === 'signed' ? { italics: true } : { bold: true, size: size.text }),
    );
  return columns([[recipients, signature]], 0.5);
}
