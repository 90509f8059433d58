import { isDivision, treeText, type Document, type LexNode } from '../lexast/index.ts';
import type { Report } from './types.ts';

/** Say what is doubtful about an instrument as a whole: no legal text, no structure, places that are missing. */
export function reportDoubts(document: Document, source: string, report: Report): void {
  const parts = new Set(document.children.map((child) => child.type));
  const divided = some(document, isDivision);
  if (!document.meta.type && !document.meta.number && !divided) {
    report(
      'This does not look like a legal instrument: it names no kind or number and has no Điều, khoản or Roman level. Check that this is the right file',
      'not-an-instrument',
      0,
    );
    return;
  }
  if (!document.meta.type) {
    report(
      'No line names the kind of instrument ("NGHỊ QUYẾT", "LUẬT", …). Check the start of the text',
      'no-kind',
      0,
    );
  }
  if (parts.has('body') && !divided) {
    report(
      'No division was found in the body: no Điều, khoản, điểm or Roman level. The text is kept as paragraphs',
      'no-division',
      0,
    );
  }
  const gaps = reportGaps(document, report);
  if (!parts.has('closing') && gaps === 0) {
    report(
      'The text ends without recipients or signature: the copy may be cut. Compare with the print',
      'truncated',
      source.trimEnd().length,
    );
  }
}

const some = (node: LexNode, test: (node: LexNode) => boolean): boolean =>
  test(node) || ('children' in node && node.children.some((child) => some(child as LexNode, test)));

/** Report each place where the source says that text is missing; returns how many there are. */
function reportGaps(document: Document, report: Report): number {
  let gaps = 0;
  let offset = 0;
  const walk = (node: LexNode): void => {
    if (node.type === 'gap') {
      gaps += 1;
      report(
        `The source leaves out text here ("${treeText(node).trim()}"). Add a full text when one is found`,
        'source-cut',
        offset,
      );
    }
    if ('value' in node) offset += node.value.length;
    else for (const child of node.children) walk(child as LexNode);
  };
  walk(document);
  return gaps;
}
