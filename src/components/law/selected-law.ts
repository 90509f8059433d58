/** The law in a selection: its printed words, line by line, without editorial elements. */

/** Where a line of law stands: on pages of texts, in search results, in packs and on slides. */
const LINE = '[data-law] [data-line], .hit:not(.note) .hit-text, .clause-text > p, .slide-text > p';
/** Elements that are not copied with the law: editorial ones, page numbers and running heads of the source, folded parts. */
const APART = '[data-editorial], [data-print], details:not([open])';

export interface SelectedLine {
  line: Element;
  text: string;
}

/** Lines of law in a selection, each with the part of it that is selected; none where only words of ours are. */
export function selectedLines(selection: Selection): SelectedLine[] {
  const found = new Map<Element, string>();
  // Firefox makes a range of each piece between marks that cannot be selected.
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index);
    for (const node of textNodes(range.commonAncestorContainer)) {
      if (!range.intersectsNode(node)) continue;
      const around = node.parentElement;
      const line = around?.closest(LINE);
      if (!line || around?.closest(APART)) continue;
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.data.length;
      found.set(line, (found.get(line) ?? '') + node.data.slice(start, end));
    }
  }
  return [...found]
    .map(([line, words]) => ({ line, text: words.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text);
}

function* textNodes(root: Node): Generator<Text> {
  if (root instanceof Text) yield root;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

/** Lines by row and cell where they stand in a table, so that a table pastes as one. */
interface Row {
  /** Absent for a line outside any table. */
  row: Element | null;
  cells: Map<Element, string[]>;
}

function rowsOf(lines: readonly SelectedLine[]): Row[] {
  const rows: Row[] = [];
  for (const { line, text } of lines) {
    const row = line.closest('tr');
    let last = rows.at(-1);
    if (!last || !row || last.row !== row) rows.push((last = { row, cells: new Map() }));
    const cell = line.closest('td, th') ?? line;
    last.cells.set(cell, [...(last.cells.get(cell) ?? []), text]);
  }
  return rows;
}

/** Plain text: a line of law on a line, the cells of a row apart by tabs. */
export const plainLaw = (lines: readonly SelectedLine[]): string =>
  rowsOf(lines)
    .map(({ cells }) => [...cells.values()].map((texts) => texts.join(' ')).join('\t'))
    .join('\n');

/** HTML with nothing but paragraphs and tables, so that it takes the look of the place it is pasted in. */
export function htmlLaw(lines: readonly SelectedLine[]): string {
  const rows = rowsOf(lines);
  return rows
    .map(({ row, cells }, index) => {
      const table = row?.closest('table');
      if (!table) return [...cells.values()].map((texts) => paragraphs(texts)).join('');
      const open = rows[index - 1]?.row?.closest('table') === table ? '' : '<table>';
      const close = rows[index + 1]?.row?.closest('table') === table ? '' : '</table>';
      const content = [...cells].map(([cell, texts]) => `<td${spans(cell)}>${paragraphs(texts)}</td>`);
      return `${open}<tr>${content.join('')}</tr>${close}`;
    })
    .join('');
}

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escape(text)}</p>`).join('');
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const spans = (cell: Element) =>
  ['colspan', 'rowspan']
    .map((name) => (cell.hasAttribute(name) ? ` ${name}="${Number(cell.getAttribute(name))}"` : ''))
    .join('');
