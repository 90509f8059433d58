export { type CorpusReport, corpusReport, type InstrumentReport } from './corpus-report.ts';
export { type Figures, figuresOf } from '../../pipeline/figures.ts';
export { reportPage } from './report-page.ts';
export { reportSummary } from './summary.ts';
