import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { slugWords } from '../../lexast/index.ts';
import { type InstrumentType, instrumentTypes } from '../../records/schema/instrument-id.ts';
import type { FileOutcome } from './batch.ts';
import type { Answer } from './recognise.ts';

/** What came of a file, in words. */
export const resultWords: Record<FileOutcome['result'], string> = {
  taken: 'đã thêm',
  replaced: 'đã thay bản cũ',
  unchanged: 'không đổi',
  asked: 'cần hỏi',
  refused: 'không nhận',
  skipped: 'bỏ qua',
};

const columns = {
  tep: 'tệp',
  ket_qua: 'kết quả',
  ma: 'mã',
  loai: 'loại',
  so: 'số hiệu',
  ngay: 'ngày ban hành',
  co_quan: 'cơ quan ban hành',
  trich_yeu: 'trích yếu',
  ly_do: 'câu hỏi, lý do',
  tra_loi: 'trả lời (đúng / bỏ)',
  sha256: 'sha256',
} as const;

/**
 * What came of files, as a table for a spreadsheet. What is asked is answered in it: an editor corrects type, number, day and
 * issuer where they are wrong, and writes "đúng" (or "bỏ", to leave the file out) in the column for answers.
 */
export function formatAnswers(outcomes: readonly FileOutcome[]): string {
  const rows = outcomes.map(({ name, result, id = '', stated = {}, reason = '', sha256 = '' }) => ({
    tep: name,
    ket_qua: resultWords[result],
    ma: id,
    loai: stated.type ? instrumentTypes[stated.type].label : '',
    so: stated.number ?? '',
    ngay: stated.date ?? '',
    co_quan: stated.issuer ?? '',
    trich_yeu: stated.title ?? '',
    ly_do: reason,
    tra_loi: result === 'skipped' ? 'bỏ' : '',
    sha256,
  }));
  // A title that begins with "=" is no formula; without the mark of UTF-8 spreadsheets break Vietnamese letters.
  return stringify(rows, {
    bom: true,
    header: true,
    columns: Object.entries(columns).map(([key, header]) => ({ key, header })),
    escape_formulas: true,
  });
}

/** A row that an editor has answered. */
export interface AnsweredFile {
  name: string;
  sha256: string;
  answer: Answer & { skip?: boolean };
}

/**
 * Read answers back, as a spreadsheet saves them.
 *
 * @throws Error that says which row cannot be understood
 */
export function readAnswers(csv: string): AnsweredFile[] {
  const text = csv.replace(/^\uFEFF/u, '');
  const [head = ''] = text.split(/\r?\n/u);
  const delimiter =
    [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  const rows = parse(text, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    columns: (names: string[]) => names.map(keyOf),
  }) as Record<string, string>[];
  return rows.flatMap((row, index): AnsweredFile[] => {
    const said = slugWords(row['tra_loi'] ?? '');
    if (said === '') return [];
    const at = `Dòng ${index + 2} (${row['tep'] ?? ''})`;
    if (said !== 'dung' && said !== 'bo') {
      throw new Error(`${at}: trả lời là "${row['tra_loi']}". Viết "đúng" hoặc "bỏ".`);
    }
    const own = { name: unescaped(row['tep']), sha256: row['sha256'] ?? '' };
    if (!/^[0-9a-f]{64}$/u.test(own.sha256)) throw new Error(`${at}: cột sha256 đã bị sửa hoặc mất.`);
    if (said === 'bo') return [{ ...own, answer: { skip: true } }];
    const type = typeOf(row['loai'] ?? '', at);
    const date = dateOf(row['ngay'] ?? '', at);
    const [number, issuer] = [unescaped(row['so']), unescaped(row['co_quan'])];
    return [
      {
        ...own,
        answer: {
          confirmed: true,
          ...(type ? { type } : {}),
          ...(number ? { number } : {}),
          ...(date ? { date } : {}),
          ...(issuer ? { issuer } : {}),
        },
      },
    ];
  });
}

const keyOf = (header: string): string =>
  Object.entries(columns).find(([, words]) => slugWords(words) === slugWords(header))?.[0] ??
  slugWords(header);

const unescaped = (cell = ''): string => cell.trim().replace(/^'(?=[=+\-@])/u, '');

function typeOf(words: string, at: string): InstrumentType | undefined {
  if (words.trim() === '') return undefined;
  const named = Object.entries(instrumentTypes).find(
    ([key, { label }]) => slugWords(label) === slugWords(words) || key === slugWords(words),
  );
  if (!named) throw new Error(`${at}: không có loại văn bản "${words}".`);
  return named[0] as InstrumentType;
}

/** Spreadsheets turn "2022-04-21" into "21/4/2022". */
function dateOf(words: string, at: string): string | undefined {
  if (words.trim() === '') return undefined;
  const parts = words.trim().split(/[-/.]/u);
  const [year = '', month = '', day = ''] = parts[0]?.length === 4 ? parts : parts.toReversed();
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) {
    throw new Error(`${at}: "${words}" không phải một ngày. Viết 21/4/2022.`);
  }
  return date;
}
