export { type CorpusReport, corpusReport, type InstrumentReport } from './corpus-report.ts';
export { reportPage } from './report-page.ts';
