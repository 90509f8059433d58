import type { Element, Root } from 'xast';
import type { RawLine } from '../assemble.ts';
import type { CellPlace, LineStyle } from '../types.ts';
import { makeNumbering } from './numbering.ts';
import { element, elements, isOn, valueOf } from './xml.ts';

/** Elements whose words are not part of the document as it stands: deletions, field codes, fallbacks. */
const silent: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'mc:Fallback',
  'w:pPr',
  'w:rPr',
  'w:sectPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:rt',
]);

/**
 * The lines of a Word document: one for each paragraph and line break, automatic numbers written out; and the notes
 * that no line names.
 */
export function linesOf(parts: ReadonlyMap<string, Root>): { lines: RawLine[]; unusedNotes: Element[] } {
  const main = [...parts].find(([name]) => /^word\/document\d*\.xml$/.test(name))?.[1];
  const body = element(element(main, 'w:document'), 'w:body');
  const number = makeNumbering(parts.get('word/numbering.xml'));
  const styles = readStyles(parts.get('word/styles.xml'));
  const lines: RawLine[] = [];
  let tables = 0;
  const notes: Notes = new Map();

  const blocksOf = (node: Element, cell: CellPlace | undefined): void => {
    for (const child of elements(node)) {
      if (child.name === 'w:p') paragraph(child, cell);
      else if (child.name === 'w:tbl') table(child, cell);
      else if (!silent.has(child.name)) blocksOf(child, cell);
    }
  };

  const table = (node: Element, outer: CellPlace | undefined): void => {
    const index = tables;
    tables += 1;
    tableRows(node).forEach((row, rowIndex) => {
      let column = 0;
      for (const tc of cellsOf(row)) {
        const properties = element(tc, 'w:tcPr');
        const colSpan = Math.max(Number(valueOf(properties, 'w:gridSpan')) || 1, 1);
        // Words of a table inside a cell belong to the outer cell.
        blocksOf(tc, outer ?? { table: index, row: rowIndex, column, ...(colSpan > 1 && { colSpan }) });
        column += colSpan;
      }
    });
  };

  const paragraph = (node: Element, cell: CellPlace | undefined): void => {
    const properties = element(node, 'w:pPr');
    const style = styles.get(valueOf(properties, 'w:pStyle') ?? '');
    const numbered = element(properties, 'w:numPr') ?? style?.numbering;
    const list = valueOf(numbered, 'w:numId');
    const level = Number(valueOf(numbered, 'w:ilvl') ?? 0);
    const words = wordsOf(node, style?.caps ?? false, notes);
    const mark = list && list !== '0' && words.text.trim() ? number(list, level) : '';
    const alignment = valueOf(properties, 'w:jc') ?? style?.alignment;
    const printed = (mark + words.text).split('\n');
    for (const text of printed) {
      const look: LineStyle = {};
      if (words.bold || style?.bold) look.bold = true;
      if (words.italic) look.italic = true;
      if (alignment === 'center') look.centred = true;
      if (printed.length === 1) look.block = true;
      const line: RawLine = { text, style: look };
      if (cell) line.cell = cell;
      lines.push(line);
    }
    for (const box of words.boxes) blocksOf(box, cell);
  };

  if (body) blocksOf(body, undefined);
  const held = new Map(
    ['footnote', 'endnote'].flatMap((kind) =>
      elements(element(parts.get(`word/${kind}s.xml`), `w:${kind}s`), `w:${kind}`).map(
        (note) => [noteKey(kind, note.attributes['w:id'] ?? ''), note] as const,
      ),
    ),
  );
  for (const [key, printed] of notes) {
    const note = held.get(key);
    if (!note) continue;
    lines.push({ text: [`[${printed}]`, ...noteWords(note)].join(' '), style: { block: true } });
  }
  const unusedNotes = [...held].flatMap(([key, note]) => (notes.has(key) ? [] : [note]));
  return { lines, unusedNotes };
}

/** Notes in the order in which the text first names them, by `noteKey`, with the number printed for each. */
type Notes = Map<string, number>;

const noteKey = (kind: string, id: string): string => `${kind} ${id}`;

/** The number of a note: one that is named twice keeps its own, and stands once at the end. */
function noteNumber(notes: Notes, reference: Element): number {
  const key = noteKey(reference.name.slice(2, -'Reference'.length), reference.attributes['w:id'] ?? '');
  const number = notes.get(key) ?? notes.size + 1;
  notes.set(key, number);
  return number;
}

interface Words {
  text: string;
  bold: boolean;
  italic: boolean;
  /** Text boxes anchored here, whose paragraphs follow. */
  boxes: Element[];
}

/** The words of a paragraph; "\n" for a line break, "[n]" for a footnote. */
function wordsOf(paragraph: Element, caps: boolean, notes: Notes): Words {
  const words: Words = { text: '', bold: false, italic: false, boxes: [] };
  let bold = 0;
  let italic = 0;
  const walk = (node: Element, properties: Element | undefined): void => {
    for (const child of elements(node)) {
      if (silent.has(child.name)) continue;
      switch (child.name) {
        case 'w:t':
        case 'm:t': {
          let text = child.children
            .map((leaf) => (leaf.type === 'text' || leaf.type === 'cdata' ? leaf.value : ''))
            .join('');
          if (caps || isOn(properties, 'w:caps')) text = text.toUpperCase();
          words.text += text;
          if (isOn(properties, 'w:b')) bold += text.trim().length;
          if (isOn(properties, 'w:i')) italic += text.trim().length;
          break;
        }
        case 'w:tab':
        case 'w:ptab':
          words.text += '\t';
          break;
        case 'w:br':
        case 'w:cr':
          words.text += '\n';
          break;
        // The bar of a fraction in a formula.
        case 'm:den':
          words.text += '/';
          walk(child, properties);
          break;
        case 'w:noBreakHyphen':
          words.text += '-';
          break;
        case 'w:sym': {
          const code = Number.parseInt(child.attributes['w:char'] ?? '', 16);
          if (code > 0x1f && code <= 0xffff) words.text += String.fromCharCode(code);
          break;
        }
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          words.text += `[${noteNumber(notes, child)}]`;
          break;
        case 'w:txbxContent':
          words.boxes.push(child);
          break;
        case 'w:r': {
          const own = element(child, 'w:rPr');
          if (!isOn(own, 'w:vanish')) walk(child, own);
          break;
        }
        default:
          walk(child, properties);
      }
    }
  };
  walk(paragraph, undefined);
  const letters = words.text.replace(/\s/g, '').length;
  words.bold = letters > 0 && bold * 2 > letters;
  words.italic = letters > 0 && italic * 2 > letters;
  return words;
}

interface ParagraphStyle {
  bold: boolean;
  caps: boolean;
  alignment: string | undefined;
  numbering: Element | undefined;
}

/** What paragraph styles say of weight, capitals, alignment and numbering, with what they are based on. */
function readStyles(part: Root | undefined): Map<string, ParagraphStyle> {
  const raw = new Map(
    elements(element(part, 'w:styles'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );
  const resolve = (id: string, depth: number): ParagraphStyle => {
    const style = raw.get(id);
    const parent = valueOf(style, 'w:basedOn');
    const inherited = parent && depth < 10 ? resolve(parent, depth + 1) : undefined;
    const run = element(style, 'w:rPr');
    const paragraph = element(style, 'w:pPr');
    return {
      bold: element(run, 'w:b') ? isOn(run, 'w:b') : (inherited?.bold ?? false),
      caps: element(run, 'w:caps') ? isOn(run, 'w:caps') : (inherited?.caps ?? false),
      alignment: valueOf(paragraph, 'w:jc') ?? inherited?.alignment,
      numbering: element(paragraph, 'w:numPr') ?? inherited?.numbering,
    };
  };
  return new Map([...raw.keys()].map((id) => [id, resolve(id, 0)]));
}

/** Words of a note, of tables and boxes in it too: it is printed as one line. */
const noteWords = (note: Element): string[] =>
  outermost(note, 'w:p').flatMap((paragraph) => {
    const { text, boxes } = wordsOf(paragraph, false, new Map());
    return [text.replaceAll('\n', ' ').trim(), ...boxes.flatMap(noteWords)].filter(Boolean);
  });

const tableRows = (node: Element): Element[] => outermost(node, 'w:tr');
const cellsOf = (row: Element): Element[] => outermost(row, 'w:tc');

/** Elements of a name, also inside content controls and whatever else may stand around them. */
function outermost(node: Element, name: string): Element[] {
  return elements(node).flatMap((child) => {
    if (child.name === name) return [child];
    return silent.has(child.name) ? [] : outermost(child, name);
  });
}
