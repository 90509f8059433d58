import type { CheckedFile, Totals } from '../../src/quality/ground-truth/index.ts';
import { columns, percent } from './corpus-table.ts';

/** A table of found/expected counts: a line for each file, a column for each level; "!" marks a difference. */
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
  return columns([head, ...rows]);
}

/** Citations that are not right, with what was expected and found. @param all lists the right ones too */
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

/** The totals, and whether the targets are met. */
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
