import { fromHtml } from 'hast-util-from-html';
import type { VFile } from 'vfile';
import { assemble } from '../assemble.ts';
import { refuse } from '../fail.ts';
import type { SourceText } from '../types.ts';
import { lawBody } from './body.ts';
import { linesOf } from './lines.ts';

/**
 * The law body of an HTML page as a source; scripts, styles, menus and hidden parts stay out.
 *
 * @throws VFileMessage for a page nested so deep that no browser would show it
 */
export function readHtml(html: string, file: VFile): SourceText {
  try {
    return assemble('html', linesOf(lawBody(fromHtml(html))));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(
      file,
      'damaged-file',
      'The page nests its elements too deep to be read. Save it again from a browser',
    );
  }
}
