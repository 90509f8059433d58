export { compareRuns, type FileChange } from './compare-runs.ts';
export { examine } from './examine.ts';
export { type Pair, pairsOf } from './pairs.ts';
export { type FormatSummary, summarise } from './summary.ts';
export type { CorpusRun, FileResult, ReadFile, UnreadFile } from './types.ts';
