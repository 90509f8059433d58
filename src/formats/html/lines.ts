import { toRoman } from '../../lexast/roman.ts';
import type { Element, Nodes, Root } from 'hast';
import type { RawLine } from '../assemble.ts';
import type { CellPlace, LineStyle } from '../types.ts';

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that hold no words of a document. */
const silent: ReadonlySet<string> = new Set(
  'script style noscript template head title meta link base iframe object embed svg math canvas audio video img button input select option textarea datalist map nav'.split(
    ' ',
  ),
);

/** Does the page hide this element? */
export const isHidden = (element: Element): boolean => {
  const style = String(element.properties['style'] ?? '');
  return element.properties['hidden'] !== undefined && element.properties['hidden'] !== false
    ? true
    : /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
};

/** Does this element stay out of the text? */
export const isSilent = (element: Element): boolean => silent.has(element.tagName) || isHidden(element);

/** Is this element laid out as a block? */
export const isBlock = (element: Element): boolean => blocks.has(element.tagName);

interface Inline {
  bold: boolean;
  italic: boolean;
  /** Printed in capitals, whatever it is typed in. */
  capitals: boolean;
}

/**
 * The lines of an HTML tree as a browser would break them: one for each block and after each `br`, white space
 * collapsed, the numbers of ordered lists written out.
 */
export function linesOf(root: Root | Element): RawLine[] {
  const lines: RawLine[] = [];
  let text = '';
  let boldLetters = 0;
  let italicLetters = 0;
  let broken = false;
  let centred = false;
  let cell: CellPlace | undefined;
  let tables = 0;

  const end = (byBreak: boolean) => {
    const trimmed = text.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (trimmed) {
      const style: LineStyle = {};
      const letters = trimmed.replace(/\s/g, '').length;
      if (boldLetters * 2 > letters) style.bold = true;
      if (italicLetters * 2 > letters) style.italic = true;
      if (centred) style.centred = true;
      if (!byBreak && !broken) style.block = true;
      const line: RawLine = { text: trimmed, style };
      if (cell) line.cell = cell;
      lines.push(line);
    }
    broken = byBreak && (trimmed !== '' || broken);
    text = '';
    boldLetters = 0;
    italicLetters = 0;
  };

  const walk = (node: Nodes, inline: Inline): void => {
    if (node.type === 'text') {
      text += inline.capitals ? node.value.toUpperCase() : node.value;
      const letters = node.value.replace(/\s/g, '').length;
      if (inline.bold) boldLetters += letters;
      if (inline.italic) italicLetters += letters;
      return;
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'root') {
      for (const child of node.children) walk(child, inline);
      return;
    }
    if (isSilent(node)) return;
    const { tagName } = node;
    if (tagName === 'br') {
      end(true);
      return;
    }
    if (tagName === 'pre') {
      preformatted(node);
      return;
    }
    if (tagName === 'table') {
      table(node, inline);
      return;
    }
    const css = String(node.properties['style'] ?? '');
    const within: Inline = {
      bold:
        (inline.bold ||
          /^(?:b|strong|h[1-6]|th)$/.test(tagName) ||
          /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(css)) &&
        !/font-weight\s*:\s*normal/i.test(css),
      italic: inline.italic || /^(?:i|em)$/.test(tagName) || /font-style\s*:\s*italic/i.test(css),
      capitals:
        (inline.capitals || /text-transform\s*:\s*uppercase/i.test(css)) &&
        !/text-transform\s*:\s*none/i.test(css),
    };
    const block = isBlock(node);
    const outer = centred;
    if (block) {
      end(false);
      if (
        node.properties['align'] === 'center' ||
        /text-align\s*:\s*center/i.test(css) ||
        tagName === 'center'
      )
        centred = true;
      else if (node.properties['align'] || /text-align/i.test(css)) centred = false;
      if (tagName === 'li') text += '';
    }
    const list = tagName === 'ol' ? numbering(node) : undefined;
    for (const child of node.children) {
      if (list && child.type === 'element' && child.tagName === 'li') {
        end(false);
        text = list(child);
      }
      walkItem(child, within, list !== undefined);
    }
    if (block) {
      end(false);
      centred = outer;
    }
  };

  /** A numbered item must not end the line that its number stands on. */
  const walkItem = (node: Nodes, inline: Inline, numbered: boolean): void => {
    if (numbered && node.type === 'element' && node.tagName === 'li') {
      let first = true;
      for (const child of node.children) {
        if (first && child.type === 'element' && child.tagName === 'p') {
          for (const inner of child.children) walk(inner, inline);
        } else walk(child, inline);
        if (child.type === 'element' || (child.type === 'text' && child.value.trim())) first = false;
      }
      end(false);
    } else walk(node, inline);
  };

  const preformatted = (node: Element): void => {
    end(false);
    for (const line of plain(node).split('\n')) lines.push(cell ? { text: line, cell } : { text: line });
  };

  const table = (node: Element, inline: Inline): void => {
    end(false);
    const outer = cell;
    const index = tables;
    tables += 1;
    rowsOf(node).forEach((row, rowIndex) => {
      let column = 0;
      for (const child of row.children) {
        if (child.type !== 'element' || (child.tagName !== 'td' && child.tagName !== 'th')) continue;
        const colSpan = span(child.properties['colSpan']);
        const rowSpan = span(child.properties['rowSpan']);
        // Words of a table inside a cell belong to the outer cell: a layout, not data.
        cell = outer ?? {
          table: index,
          row: rowIndex,
          column,
          ...(colSpan > 1 && { colSpan }),
          ...(rowSpan > 1 && { rowSpan }),
          ...(child.tagName === 'th' && { header: true }),
        };
        walk(child, inline);
        end(false);
        column += colSpan;
      }
    });
    cell = outer;
  };

  walk(root, { bold: false, italic: false, capitals: false });
  end(false);
  return lines;
}

const span = (value: unknown): number => Math.min(Math.max(Number(value) || 1, 1), 1000);

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

/** Writes out the numbers of an ordered list, as a browser prints them. */
function numbering(list: Element): (item: Element) => string {
  let next = Number(list.properties['start'] ?? 1);
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(String(list.properties['style'] ?? ''))?.[1];
  const type = (style && styles[style.toLowerCase()]) ?? String(list.properties['type'] ?? '1');
  return (item) => {
    const value = Number(item.properties['value'] ?? next);
    next = value + 1;
    return type === 'none' ? '' : `${writeNumber(value, type)}. `;
  };
}

/** What CSS calls the kinds of numbers that a list may have. */
const styles: Readonly<Record<string, string>> = {
  none: 'none',
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

function writeNumber(value: number, type: string): string {
  const letter = String.fromCharCode(96 + Math.min(Math.max(value, 1), 26));
  if (type === 'a') return letter;
  if (type === 'A') return letter.toUpperCase();
  if (type === 'i') return toRoman(value).toLowerCase();
  if (type === 'I') return toRoman(value);
  return String(value);
}

/** All words below a node as they are. */
function plain(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node && !(node.type === 'element' && isSilent(node))
    ? node.children.map((child) => plain(child)).join('')
    : '';
}
