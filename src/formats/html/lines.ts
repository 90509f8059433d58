import type { Element, Nodes, Root } from 'hast';
import type { RawLine } from '../assemble.ts';
import { isBlock, isSilent, isUndisplayed } from './elements.ts';
import { type InlineStyle, inlineStyle, isCentred, plainStyle } from './inline-style.ts';
import { LineWriter } from './line-writer.ts';
import { listNumbers } from './list-numbers.ts';
import { cellsOf } from './table-rows.ts';

/**
 * The lines of an HTML tree as a browser would break them: one for each block and after each `br`, white space
 * collapsed, the numbers of ordered lists written out.
 */
export function linesOf(root: Root | Element): RawLine[] {
  const writer = new LineWriter();
  new Walk(writer).node(root, plainStyle);
  writer.endBlock();
  return writer.lines;
}

/** Goes through a tree and writes its words. */
class Walk {
  readonly #writer: LineWriter;
  #tables = 0;

  constructor(writer: LineWriter) {
    this.#writer = writer;
  }

  /** Writes what stands in a node, in the style of the letters around it. */
  node(node: Nodes, style: InlineStyle): void {
    if (node.type === 'text') this.#writer.write(node.value, style);
    else if (node.type === 'root') this.#children(node, style);
    else if (node.type === 'element' && !isSilent(node)) this.#element(node, style);
  }

  #children({ children }: Root | Element, style: InlineStyle): void {
    for (const child of children) this.node(child, style);
  }

  #element(element: Element, style: InlineStyle): void {
    if (element.tagName === 'br') this.#writer.breakLine();
    else if (element.tagName === 'pre') this.#preformatted(element);
    else if (element.tagName === 'table') this.#table(element, style);
    else if (isBlock(element)) this.#block(element, inlineStyle(element, style));
    else this.#children(element, inlineStyle(element, style));
  }

  #block(element: Element, style: InlineStyle): void {
    const outer = this.#writer.centred;
    this.#writer.endBlock();
    this.#writer.centred = isCentred(element, outer);
    if (element.tagName === 'ol') this.#list(element, style);
    else this.#children(element, style);
    this.#writer.endBlock();
    this.#writer.centred = outer;
  }

  #list(list: Element, style: InlineStyle): void {
    const numberOf = listNumbers(list);
    for (const child of list.children) {
      if (child.type === 'element' && child.tagName === 'li' && !isUndisplayed(child)) {
        const number = numberOf(child);
        if (isSilent(child)) continue;
        this.#writer.endBlock();
        this.#writer.write(number, plainStyle);
        this.#item(child, style);
        this.#writer.endBlock();
      } else this.node(child, style);
    }
  }

  /** An item that begins with a paragraph must not end the line that its number stands on. */
  #item(item: Element, style: InlineStyle): void {
    let first = true;
    for (const child of item.children) {
      if (first && child.type === 'element' && child.tagName === 'p') this.#children(child, style);
      else this.node(child, style);
      if (child.type === 'element' || (child.type === 'text' && child.value.trim())) first = false;
    }
  }

  #preformatted(element: Element): void {
    this.#writer.endBlock();
    for (const line of typed(element).split('\n')) this.#writer.writeTyped(line);
  }

  #table(table: Element, style: InlineStyle): void {
    this.#writer.endBlock();
    const outer = this.#writer.cell;
    for (const { element, place } of cellsOf(table, this.#tables++)) {
      // Words of a table inside a cell belong to the outer cell: a layout, not data.
      this.#writer.cell = outer ?? place;
      this.node(element, style);
    }
    this.#writer.cell = outer;
  }
}

/** All words below a node as they are typed. */
function typed(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node && !(node.type === 'element' && isSilent(node))
    ? node.children.map((child) => typed(child)).join('')
    : '';
}
