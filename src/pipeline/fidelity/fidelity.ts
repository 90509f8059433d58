import { type Document, readingLines, treeText } from '../../lexast/index.ts';
import { type Comparison, compareCharacters, countCharacters, firstDifferentLine } from './compare.ts';
import type { PageLaw } from './page-text.ts';

/** The forms an instrument passes through, in order. */
export type Stage = 'tree' | 'mdx' | 'page' | 'whole page';

/** The proof of one text: its source compared with every form of it. */
export interface Fidelity {
  id: string;
  /** Characters of the source, white space left out. */
  source: number;
  stages: (Comparison & { stage: Stage; spaces?: string })[];
  equal: boolean;
}

/**
 * Proves that nothing was lost or invented between a source and its page.
 *
 * Characters of every stage are compared with the source; spaces are compared line by line with the stage
 * before, since a line break of the source is a space on the page.
 *
 * @param source the normalised source
 * @param forms `page` is what the page shows, or the pages of a long text together; `whole` the page that has all of it
 */
export function fidelity(
  id: string,
  source: string,
  forms: { tree: Document; mdx: Document; page?: PageLaw; whole?: PageLaw },
): Fidelity {
  const count = countCharacters(source);
  const compare = (found: string) => compareCharacters(source, count, found);
  const treeLines = readingLines(forms.tree);
  const mdxLines = readingLines(forms.mdx);
  const stages: Fidelity['stages'] = [
    { stage: 'tree', ...compare(treeText(forms.tree)) },
    { stage: 'mdx', ...compare(treeText(forms.mdx)), ...spaces(treeLines, mdxLines) },
  ];
  const shown = [
    ['page', forms.page],
    ['whole page', forms.whole],
  ] as const;
  for (const [stage, page] of shown)
    if (page) stages.push({ stage, ...compare(page.text), ...spaces(mdxLines, page.lines) });
  return {
    id,
    source: count,
    stages,
    equal: stages.every((stage) => stage.equal && stage.spaces === undefined),
  };
}

function spaces(expected: readonly string[], found: readonly string[]): { spaces?: string } {
  const different = firstDifferentLine(expected, found);
  if (!different) return {};
  return {
    spaces: `line ${different.line}: expected ${JSON.stringify(different.expected)}, found ${JSON.stringify(different.found)}`,
  };
}

/** A fidelity report as lines for a terminal. */
export function formatFidelity(report: Fidelity): string {
  const head = `${report.equal ? 'equal    ' : 'DIFFERENT'} ${report.id}: source ${report.source}`;
  const stages = report.stages.map((stage) => `${stage.stage} ${stage.found}`).join(', ');
  const problems = report.stages.flatMap((stage) => [
    ...(stage.difference
      ? [
          `  ${stage.stage}: differs at character ${stage.difference.at}:`,
          `    expected …${stage.difference.expected}…`,
          `    found    …${stage.difference.found}…`,
        ]
      : []),
    ...(stage.spaces ? [`  ${stage.stage}: ${stage.spaces}`] : []),
  ]);
  return [`${head}, ${stages} characters`, ...problems].join('\n');
}
