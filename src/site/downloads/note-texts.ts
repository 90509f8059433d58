import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import type { Annotation } from '../../records/load/annotations.ts';
import { shortDate } from '../dates.ts';
import type { InstrumentView } from '../library.ts';

/** The notes on a text in the order of their marks. */
export const notesOf = (view: InstrumentView): Annotation[] =>
  // `law.marks` reads the whole text, so it is not used for a text without notes.
  view.notes.length === 0
    ? []
    : [...view.law.marks.notes.values()]
        .flat()
        .toSorted((left, right) => left.number - right.number)
        .map(({ annotation }) => annotation);

/** The notes on a text in plain words, each with its anchor, as the compilers take them. */
export const noteTexts = (view: InstrumentView): { anchor: string; text: string }[] =>
  notesOf(view).map((note) => ({ anchor: note.target, text: noteText(note) }));

/** A note in plain text: its title, its paragraphs and list items, one on each line, and how far it can be trusted. */
export const noteText = (note: Annotation): string =>
  [note.title, ...lines(note.body), trustOf(note)].filter(Boolean).join('\n');

/** "Có phần suy luận của ban biên tập. Kiểm tra 29/11/2026." */
export function trustOf({
  certainty,
  confidence,
  sources,
  until,
  checked,
  creator,
  corrections,
}: Annotation): string {
  return [
    certainty === 'inference' && 'Có phần suy luận của ban biên tập.',
    confidence === 'medium' && sources.length === 1 && 'Dựa trên một nguồn.',
    until && `Đúng đến hết ngày ${shortDate(until)}.`,
    `Kiểm tra ${shortDate(checked)}, bởi ${creator}.`,
    ...(corrections ?? []).map(({ date, why }) => `Đính chính ${shortDate(date)}: ${why}`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The lines of a note: a block that holds blocks gives their lines, any other block gives one. */
function lines(node: Nodes): string[] {
  const opened = ['root', 'list', 'listItem', 'blockquote', 'table'].includes(node.type);
  return opened && 'children' in node ? node.children.flatMap(lines) : [toString(node).replace(/\s+/gu, ' ')];
}
