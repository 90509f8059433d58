import type { CheckedFile, Totals } from '../../src/quality/ground-truth/index.ts';

/** Found/expected for each level of each file; a figure that is off is marked with "!". */
export function countTable(files: readonly CheckedFile[]): string {
  const head = ['file', ...(files[0]?.counts.map(({ name }) => name) ?? []), 'conserved', 'citations'];
  const rows = files.map((file) => {
    const right = file.citations.filter(({ verdict }) => verdict === 'right').length;
    return [
      file.id,
      ...file.counts.map(({ found, expected }) =>
        expected === undefined ? `${found}/-` : `${found}/${expected}${found === expected ? '' : '!'}`,
      ),
      file.conserved ? 'yes' : 'NO!',
      `${right}/${file.citations.length}${right === file.citations.length ? '' : '!'}`,
    ];
  });
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}

/** Citations that are not right, with what was expected and found; all of them where asked for. */
export function citationLines(files: readonly CheckedFile[], all: boolean): string {
  return files
    .flatMap(({ id, citations }) => citations.map((each) => ({ file: id, ...each })))
    .filter(({ verdict }) => all || verdict !== 'right')
    .map(
      ({ file, id, verdict, expected, found }) =>
        `${file} ${id}: ${verdict}\n  expected ${expected}\n  found    ${found}`,
    )
    .join('\n');
}

/** The sums, and whether the targets are met. */
export function totalLines({ articles, clausesAndPoints, conserved, citations, met }: Totals): string {
  return [
    `articles exact in ${articles.exact} of ${articles.counted} files`,
    `clauses and points ${percent(clausesAndPoints.share)} (${clausesAndPoints.off} off of ${clausesAndPoints.expected})`,
    `conservation ${conserved.equal} of ${conserved.files}`,
    `citations: ${citations.exact} found exactly, ${citations.overlap} found by overlap, ${citations.resolved} resolved, ${citations.right} right end to end at the unit`,
    `citations ${percent(citations.share)} fully right (${citations.right} right, ${citations.wrong} wrong, ` +
      `${citations.notCompared} not compared)`,
    met ? 'All targets are met.' : 'A target is missed.',
  ].join('\n');
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
