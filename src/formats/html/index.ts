import { fromHtml } from 'hast-util-from-html';
import { assemble } from '../assemble.ts';
import type { SourceText } from '../types.ts';
import { lawBody } from './body.ts';
import { linesOf } from './lines.ts';

/** The law body of an HTML page as a source; scripts, styles, menus and hidden parts stay out. */
export function readHtml(html: string): SourceText {
  return assemble('html', linesOf(lawBody(fromHtml(html))));
}
