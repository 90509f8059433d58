import type { CorpusRun, FileResult, ReadFile } from './types.ts';

/** What a file has now and had not, or the other way round. */
export interface FileChange {
  file: string;
  won: string[];
  lost: string[];
}

/**
 * What changed between two runs over the same folder, unit by unit and citation by citation. A fault that is mended
 * is won; a citation that leads elsewhere is both won and lost.
 */
export function compareRuns(before: CorpusRun, now: CorpusRun): FileChange[] {
  const changes: FileChange[] = [];
  for (const [file, result] of Object.entries(now)) {
    const old = before[file];
    if (!old) continue;
    if (old.outcome !== result.outcome) {
      changes.push({ file, won: [outcomeOf(result)], lost: [outcomeOf(old)] });
      continue;
    }
    const had = factsOf(old);
    const has = factsOf(result);
    const won = [...has].filter((fact) => !had.has(fact));
    const lost = [...had].filter((fact) => !has.has(fact));
    if (won.length > 0 || lost.length > 0) changes.push({ file, won, lost });
  }
  return changes;
}

const outcomeOf = (result: FileResult): string =>
  result.outcome === 'read' ? `read: ${result.units.length} units` : `${result.outcome}: ${result.reason}`;

/** Everything that a run says of a file, a sentence each. */
function factsOf(result: FileResult): Set<string> {
  if (result.outcome !== 'read') return new Set([outcomeOf(result)]);
  return new Set([...headerFacts(result), ...unitFacts(result), ...citationFacts(result)]);
}

const headerFacts = ({ type, number, date, completeness, conserved, faults }: ReadFile) => [
  `kind ${type ?? 'none'}`,
  `number ${number ?? 'none'}`,
  `date ${date ?? 'none'}`,
  `completeness ${completeness}`,
  `conservation ${conserved ? 'equal' : 'DIFFERENT'}`,
  ...faults.map(
    ({ level, kind, at, after }) => `numbering: ${kind} of ${level} at ${at} after ${after || 'nothing'}`,
  ),
];

const unitFacts = ({ units }: ReadFile) => units.map(({ id, words }) => `unit ${id} (words ${words})`);

const citationFacts = ({ citations }: ReadFile) =>
  citations.map(({ key, status, leadsTo }) => `citation ${key} → ${leadsTo} [${status}]`);
