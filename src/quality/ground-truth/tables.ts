import { parse } from 'csv-parse/sync';
import type { Counts } from '../../lexast/index.ts';

/** What a person or a checked script counted in one file. `undefined` was not counted. */
export interface ExpectedFile {
  id: string;
  /** As printed: "12/NQ-CP". */
  number: string;
  counts: Partial<Counts>;
  quoted: Partial<Counts>;
  appendices?: number;
  /** Articles before the first attachment. */
  attachedAt?: number;
}

/** What one citation refers to, as a person read it. */
export interface ExpectedCitation {
  id: string;
  /** Beginning of the file's id, up to "_": "d03". */
  document: string;
  /** The words, white space collapsed. */
  snippet: string;
  /** In the notation of `readTargets`. */
  refersTo: string;
  /** Heading of the division around it; empty where it does not matter. */
  enclosing: string;
}

type Row = Record<string, string>;

/** Cells are as typed: a quotation mark in them quotes nothing. */
const rows = (tsv: string): Row[] =>
  parse<Row>(tsv, { columns: true, delimiter: '\t', quote: false, bom: true, skipEmptyLines: true });

/**
 * Read `INDEX.tsv`.
 *
 * @throws Error when it is no table, or has no column "id"
 */
export function readIndex(tsv: string): ExpectedFile[] {
  return rows(tsv).map(expectedFile);
}

function expectedFile(row: Row): ExpectedFile {
  if (!row['id']) throw new Error('INDEX.tsv needs a column "id", filled in every row.');
  const roman = cell(row, 'roman_sections');
  const section = cell(row, 'muc');
  const appendices = cell(row, 'annex_headings');
  const attachedAt = cell(row, 'attached_at');
  return {
    id: row['id'],
    number: row['number'] ?? '',
    counts: defined({
      part: cell(row, 'phan'),
      chapter: cell(row, 'chuong'),
      section: section === undefined && roman === undefined ? undefined : (section ?? 0) + (roman ?? 0),
      subsection: cell(row, 'tieumuc'),
      article: cell(row, 'dieu'),
      clause: cell(row, 'khoan'),
      point: cell(row, 'diem'),
    }),
    quoted: defined({
      article: cell(row, 'dieu_quoted'),
      clause: cell(row, 'khoan_quoted'),
      point: cell(row, 'diem_quoted'),
    }),
    ...(appendices === undefined ? {} : { appendices }),
    ...(attachedAt === undefined ? {} : { attachedAt }),
  };
}

/**
 * Read `CITATIONS.tsv`.
 *
 * @throws Error when it is no table
 */
export function readCitations(tsv: string): ExpectedCitation[] {
  return rows(tsv).map((row) => ({
    id: row['cid'] ?? '',
    document: row['doc'] ?? '',
    snippet: row['snippet'] ?? '',
    refersTo: row['refers_to'] ?? '',
    enclosing: row['enclosing'] ?? '',
  }));
}

function cell(row: Row, column: string): number | undefined {
  const value = row[column]?.trim();
  return value && /^\d+$/u.test(value) ? Number(value) : undefined;
}

const defined = (counts: Partial<Record<keyof Counts, number | undefined>>): Partial<Counts> =>
  Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== undefined));
