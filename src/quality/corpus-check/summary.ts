import type { NumberingFault, CorpusRun, FileResult, ReadFile } from './types.ts';

const isRead = (result: FileResult): result is ReadFile => result.outcome === 'read';

/** The files of one format, or of all, in figures. */
export interface FormatSummary {
  format: string;
  files: number;
  read: number;
  refused: number;
  timedOut: number;
  crashed: number;
  full: number;
  conserved: number;
  /** Files with such a break in their numbers. */
  withFault: Record<NumberingFault['level'], number>;
  articles: number;
  /** Files whose name speaks against their header. */
  nameDiffers: number;
  /** Median of processor time for 100 kB of file. */
  perHundredKilobytes: number;
  /** Median of processor time for 100,000 characters. */
  perHundredThousandCharacters: number;
  citations: Record<string, number>;
}

/** Add up a run, for each format and for all files. */
export function summarise(run: CorpusRun): FormatSummary[] {
  const groups = new Map<string, FileResult[]>();
  for (const [name, result] of Object.entries(run)) {
    const format = isRead(result) ? result.format : (/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? 'other');
    groups.set(format, [...(groups.get(format) ?? []), result]);
  }
  const formats = [...groups].toSorted(([a], [b]) => a.localeCompare(b));
  const all = summary('all', Object.values(run));
  return [...formats.map(([format, results]) => summary(format, results)), all];
}

function summary(format: string, results: readonly FileResult[]): FormatSummary {
  const read = results.filter(isRead);
  const count = (outcome: FileResult['outcome']) => results.filter((each) => each.outcome === outcome).length;
  const withFault = (level: NumberingFault['level']) =>
    read.filter(({ faults }) => faults.some((fault) => fault.level === level)).length;
  const citations: Record<string, number> = {};
  for (const { status } of read.flatMap((each) => each.citations))
    citations[status] = (citations[status] ?? 0) + 1;
  return {
    format,
    files: results.length,
    read: read.length,
    refused: count('refused'),
    timedOut: count('timed out'),
    crashed: count('crashed'),
    full: read.filter(({ completeness }) => completeness === 'full').length,
    conserved: read.filter(({ conserved }) => conserved).length,
    withFault: { article: withFault('article'), clause: withFault('clause'), point: withFault('point') },
    articles: read.reduce((sum, { counts }) => sum + counts.article, 0),
    nameDiffers: read.filter((each) => each.nameDiffers.length > 0).length,
    perHundredKilobytes: median(read.map(({ milliseconds, bytes }) => (milliseconds / bytes) * 100_000)),
    perHundredThousandCharacters: median(
      read.map(({ milliseconds, characters }) => (milliseconds / characters) * 100_000),
    ),
    citations,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
