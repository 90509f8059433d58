import { isDivision, type LexNode, readingLines } from '../../src/lexast/index.ts';
import type { Inspection } from '../../src/quality/inspect.ts';

const width = 100;

/** An instrument as an indented outline with its counts, for a terminal. */
export function outline({ tree, summary }: Inspection): string {
  const lines: string[] = [];
  const walk = (node: LexNode, depth: number) => {
    const shown = isDivision(node) || node.type === 'attachment' || node.type === 'appendix';
    if (shown && node.type !== 'item') {
      const [words = ''] = readingLines(node);
      lines.push(`${'  '.repeat(depth)}${words.slice(0, width - depth * 2)}`);
    }
    if ('children' in node)
      for (const child of node.children) walk(child as LexNode, depth + (shown ? 1 : 0));
  };
  walk(tree, 0);
  const { instrument, counts, conservation } = summary;
  const counted = Object.entries(counts).filter(([, value]) => value > 0);
  return [
    [instrument.type, instrument.number, instrument.date, instrument.title].filter(Boolean).join(' | '),
    ...lines,
    '',
    `${summary.completeness}; ${counted.map(([level, value]) => `${value} ${level}`).join(', ') || 'no divisions'}; ` +
      `${summary.references.length} references`,
    `source ${conservation.sourceChars}, tree ${conservation.treeChars} characters: ` +
      (conservation.equal ? 'equal' : 'DIFFERENT'),
  ].join('\n');
}
