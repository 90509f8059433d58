import { isDivision, treeText, type Document, type Gap, type LexNode } from '../lexast/index.ts';
import type { Report } from './types.ts';

/** Say what is doubtful about an instrument as a whole: no legal text, no structure, places that are missing. */
export function reportDoubts(document: Document, source: string, gaps: readonly Gap[], report: Report): void {
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
  for (const gap of gaps) {
    report(
      `The source leaves out text here ("${treeText(gap).trim()}"). Add a full text when one is found`,
      'source-cut',
      gap.position?.start.offset ?? 0,
    );
  }
  if (!parts.has('closing') && gaps.length === 0) {
    report(
      'The text ends without recipients or signature: the copy may be cut. Compare with the print',
      'truncated',
      source.trimEnd().length,
    );
  }
}

const some = (node: LexNode, test: (node: LexNode) => boolean): boolean =>
  test(node) || ('children' in node && node.children.some((child) => some(child as LexNode, test)));
