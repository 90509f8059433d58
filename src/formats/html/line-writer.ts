import type { RawLine } from '../assemble.ts';
import type { CellPlace, LineStyle } from '../types.ts';
import type { InlineStyle } from './inline-style.ts';

/** Collects words into lines, and tells of each line how most of its letters are printed. */
export class LineWriter {
  readonly lines: RawLine[] = [];
  /** Are the lines that end from now on centred? */
  centred = false;
  /** The cell of a table that the lines stand in. */
  cell: CellPlace | undefined;
  #text = '';
  #boldLetters = 0;
  #italicLetters = 0;
  /** The line began after a `br`: it is a part of a block. */
  #broken = false;

  /** Adds words to the line. */
  write(words: string, { bold, italic, capitals }: InlineStyle): void {
    this.#text += capitals ? words.toUpperCase() : words;
    if (!bold && !italic) return;
    const letters = words.replace(/\s/g, '').length;
    if (bold) this.#boldLetters += letters;
    if (italic) this.#italicLetters += letters;
  }

  /** Ends the line where a block begins or ends. */
  endBlock(): void {
    this.#end(false);
  }

  /** Ends the line at a `br`. */
  breakLine(): void {
    this.#end(true);
  }

  /** Adds a line as it is typed, spaces and all. */
  writeTyped(text: string): void {
    this.lines.push(this.cell ? { text, cell: this.cell } : { text });
  }

  #end(byBreak: boolean): void {
    const text = this.#text.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (text) {
      const style = this.#styleOf(text);
      if (!byBreak && !this.#broken) style.block = true;
      this.lines.push(this.cell ? { text, style, cell: this.cell } : { text, style });
    }
    this.#broken = byBreak && (text !== '' || this.#broken);
    this.#text = '';
    this.#boldLetters = 0;
    this.#italicLetters = 0;
  }

  #styleOf(text: string): LineStyle {
    const style: LineStyle = {};
    const letters = text.replace(/\s/g, '').length;
    if (this.#boldLetters * 2 > letters) style.bold = true;
    if (this.#italicLetters * 2 > letters) style.italic = true;
    if (this.centred) style.centred = true;
    return style;
  }
}
