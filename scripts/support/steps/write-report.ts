import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CorpusReport, corpusReport, reportPage } from '../../../src/quality/report/index.ts';
import { EVIDENCE_MONTHS, staleStatements } from '../../../src/pipeline/age.ts';
import { today } from '../../../src/reuse/today.ts';
import type { Corpus } from './write-corpus.ts';

/** Folder of the report, by default. */
export const REPORT = path.join('.cache', 'report');

/** Writes the corpus report into a folder, as `report.json` and `index.html`. */
export async function writeReport({ content, compiled }: Corpus, folder: string): Promise<CorpusReport> {
  const stale = staleStatements(content, today(), EVIDENCE_MONTHS);
  const missing = content.site.featured.filter((id) => content.provenance.get(id)?.completeness !== 'full');
  const { instruments } = compiled;
  const report = await corpusReport(content.instruments.size, instruments, content.documents, stale, missing);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(path.join(folder, 'index.html'), reportPage(report));
  return report;
}

/** Reads the report that was last written into a folder. */
export const readReport = async (folder: string): Promise<CorpusReport> =>
  JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8')) as CorpusReport;
