import type { CorpusReport } from './corpus-report.ts';

/** A report in a few lines for a terminal. */
export function reportSummary({ records, instruments, total, missing }: CorpusReport): string {
  const { resolved, ambiguous, unresolved } = total.citations;
  return [
    `instruments  ${records} records, ${instruments.length} with their text`,
    `divisions    ${total.divisions}`,
    `citations    ${resolved} resolved, ${ambiguous} ambiguous, ${unresolved} unresolved`,
    `coverage     ${(total.coverage * 100).toFixed(1)}% of ${total.characters} characters`,
    `fidelity     ${total.equal ? 'every character equal' : 'DIFFERENT: see the report'}`,
    ...(missing.length > 0
      ? [`nguyên văn   còn thiếu hoặc chưa đủ: ${missing.join(', ')}. Tìm: npm run fetch-sources`]
      : []),
  ].join('\n');
}
