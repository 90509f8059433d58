import type { CorpusRun, FileChange, FormatSummary, Pair } from '../../src/quality/corpus-check/index.ts';

/** A table with aligned columns. @param rows the first is the head */
export function columns(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column]).length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => String(cell).padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The table of formats: one line for each, and one for all files. */
export const formatTable = (summaries: readonly FormatSummary[]): string =>
  columns([
    [
      'format',
      'files',
      'read',
      'refused',
      'timed out',
      'crashed',
      'full',
      'conserved',
      'breaks: Điều',
      'khoản',
      'điểm',
      'name differs',
      'ms/100 kB',
      'ms/100,000 chars',
    ],
    ...summaries.map((each) => [
      each.format,
      each.files,
      each.read,
      each.refused,
      each.timedOut,
      each.crashed,
      each.full,
      each.conserved,
      share(each.withFault.article, each.read),
      share(each.withFault.clause, each.read),
      share(each.withFault.point, each.read),
      each.nameDiffers,
      each.perHundredKilobytes,
      each.perHundredThousandCharacters,
    ]),
  ]);

const share = (part: number, whole: number) => `${part}${whole > 0 ? ` (${percent(part / whole)})` : ''}`;

/** The faults of a run: files that were not read, breaks in numbering, headers that differ from file names, lost text. */
export function faultLines(run: CorpusRun): string[] {
  return Object.entries(run).flatMap(([name, result]) => {
    if (result.outcome !== 'read') return [`${name}: ${result.outcome}: ${result.reason.split('\n')[0]}`];
    return [
      ...(result.conserved ? [] : [`${name}: text was lost or invented`]),
      ...result.nameDiffers.map((words) => `${name}: ${words}`),
      ...result.faults.map(
        ({ level, kind, at, after }) => `${name}: ${kind} of ${level} at ${at}, after ${after || 'nothing'}`,
      ),
    ];
  });
}

/** How far two formats of one instrument give the same tree. */
export function pairLines(pairs: readonly Pair[]): string[] {
  if (pairs.length === 0) return ['No instrument lies here in two formats.'];
  const whole = pairs.filter(isWhole).length;
  const counts = pairs.filter((pair) => pair.counts).length;
  return [
    `${pairs.length} instruments in two formats: ${share(whole, pairs.length)} with one tree, ${share(counts, pairs.length)} with as many Điều, khoản and điểm`,
    ...pairs
      .filter((pair) => !isWhole(pair) || pair.words < 1 || pair.citations < 1)
      .map(({ files, outline, header, words, citations, first }) => {
        const differ = first ? ` ("${first[0]}" | "${first[1]}")` : '';
        const tree = outline ? 'one outline' : `another outline${differ}`;
        return `  ${files.join(' | ')}: ${header ? '' : 'another header, '}${tree}, words ${percent(words)}, citations ${percent(citations)}`;
      }),
  ];
}

const isWhole = ({ counts, outline, header }: Pair) => counts && outline && header;

/** "97.5 %". @param value a share, 0 to 1 */
export const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** What a run reads that the last one did not, and the reverse. */
export function changeLines(changes: readonly FileChange[]): string[] {
  return changes.flatMap(({ file, won, lost }) => [
    `${file}: ${won.length} won, ${lost.length} lost`,
    ...lost.map((fact) => `  - ${fact}`),
    ...won.map((fact) => `  + ${fact}`),
  ]);
}

/** Citations of all files by their status. */
export function citationLine({ citations }: FormatSummary): string {
  const total = Object.values(citations).reduce((sum, value) => sum + value, 0);
  const parts = Object.entries(citations).map(([status, value]) => `${share(value, total)} ${status}`);
  return `${total} citations: ${parts.join(', ')}`;
}
