import { CsvError, parse } from 'csv-parse/sync';
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
 *
 * @param table rows of the table that was answered: those of files that were not read again stay as they are
 */
export function formatAnswers(outcomes: readonly FileOutcome[], table: readonly TableRow[] = []): string {
  const now = new Map(outcomes.map((outcome) => [outcome.name, rowOf(outcome)]));
  const kept = table.map(({ name, cells }) => now.get(name) ?? cells);
  const known = new Set(table.map(({ name }) => name));
  const added = [...now].filter(([name]) => !known.has(name)).map(([, row]) => row);
  // A title that begins with "=" is no formula; without the mark of UTF-8 spreadsheets break Vietnamese letters.
  return stringify([...kept, ...added], {
    bom: true,
    header: true,
    columns: Object.entries(columns).map(([key, header]) => ({ key, header })),
    escape_formulas: true,
  });
}

function rowOf({ name, result, id = '', stated = {}, reason = '', sha256 = '' }: FileOutcome): Cells {
  return {
    tep: name,
    ket_qua: resultWords[result],
    ma: id,
    loai: stated.type ? instrumentTypes[stated.type].label : '',
    so: stated.number ?? '',
    // Day, month, year: a spreadsheet of any country gives them back in this order, of "2022-05-04" not.
    ngay: stated.date?.split('-').toReversed().join('/') ?? '',
    co_quan: stated.issuer ?? '',
    trich_yeu: stated.title ?? '',
    ly_do: reason,
    tra_loi: result === 'skipped' ? 'bỏ' : '',
    sha256,
  };
}

type Cells = Readonly<Record<string, string>>;

/** A row of the table as it came back. */
export interface TableRow {
  name: string;
  /** Empty where the file could not be read, or a spreadsheet lost it. */
  sha256: string;
  /** As they stand there, by column. */
  cells: Cells;
  /** Where an editor has answered. */
  answer?: Answer & { skip?: boolean };
}

/** Is something asked about a file, as the table says? */
export const isAsked = ({ cells }: TableRow): boolean =>
  slugWords(cells['ket_qua'] ?? '') === slugWords(resultWords.asked);

/**
 * Read answers back, as a spreadsheet saves them.
 *
 * @throws Error that says of every row that cannot be understood what is wrong
 */
export function readAnswers(csv: string): TableRow[] {
  const rows = readRows(csv.replace(/^\uFEFF/u, ''));
  if (rows.length > 0 && !(rows[0] && 'tep' in rows[0] && 'tra_loi' in rows[0] && 'sha256' in rows[0]))
    throw new Error(
      `thiếu cột "${columns.tep}", "${columns.tra_loi}" hoặc "${columns.sha256}". Giữ nguyên dòng đầu của bảng.`,
    );
  const wrong: string[] = [];
  /** By sha256: the first row that answers for these bytes. */
  const said = new Map<string, { line: number; answer: string }>();
  const table = rows.flatMap((cells, index): TableRow[] => {
    // A spreadsheet leaves empty rows where somebody cleared some.
    if (Object.values(cells).every((cell) => cell.trim() === '')) return [];
    const name = unescaped(cells['tep']);
    const sha256 = cells['sha256']?.trim().toLowerCase() ?? '';
    try {
      const given = answerOf(cells);
      const answer = JSON.stringify(given.answer);
      const before = said.get(sha256) ?? { line: index + 2, answer };
      // One answer serves for all copies of a file.
      if (given.answer) said.set(sha256, before);
      if (given.answer && before.answer !== answer)
        throw new Error(`cùng một tệp với dòng ${before.line} mà trả lời khác. Để lại một câu trả lời.`);
      return [{ name, sha256, cells, ...given }];
    } catch (error) {
      wrong.push(`Dòng ${index + 2} (${name}): ${(error as Error).message}`);
      return [];
    }
  });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return table;
}

function readRows(text: string): Cells[] {
  const [head = ''] = text.split(/\r?\n/u);
  const delimiter =
    [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      columns: (names: string[]) => names.map(keyOf),
    }) as Cells[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Error(
      `bảng không còn đúng dạng CSV (dấu ngoặc kép mở mà không đóng). Mở bằng Excel, lưu lại dạng "CSV UTF-8".`,
      { cause: error },
    );
  }
}

function answerOf(cells: Cells): Pick<TableRow, 'answer'> {
  const said = slugWords(cells['tra_loi'] ?? '');
  if (said === '') return {};
  if (said !== 'dung' && said !== 'bo')
    throw new Error(`trả lời là "${cells['tra_loi']?.trim()}". Viết "đúng" hoặc "bỏ".`);
  if (!/^\s*[0-9a-f]{64}\s*$/iu.test(cells['sha256'] ?? ''))
    throw new Error('cột sha256 đã bị sửa hoặc mất. Chép lại từ bảng gốc.');
  if (said === 'bo') return { answer: { skip: true } };
  const type = typeOf(cells['loai'] ?? '');
  const date = dateOf(cells['ngay'] ?? '');
  // "Nghị quyết số 9/NQ-CP" is written where the number alone is wanted; "Dec-23" is what a spreadsheet makes of "12/2023".
  const number = unescaped(cells['so']).replace(/^\D*[\s:.](?=\d)/u, '');
  const issuer = unescaped(cells['co_quan']);
  return {
    answer: {
      confirmed: true,
      ...(type ? { type } : {}),
      ...(number ? { number } : {}),
      ...(date ? { date } : {}),
      ...(issuer ? { issuer } : {}),
    },
  };
}

const keyOf = (header: string): string =>
  Object.entries(columns).find(([, words]) => slugWords(words) === slugWords(header))?.[0] ??
  slugWords(header);

const unescaped = (cell = ''): string => cell.trim().replace(/^'(?=[=+\-@])/u, '');

function typeOf(words: string): InstrumentType | undefined {
  if (words.trim() === '') return undefined;
  const named = Object.entries(instrumentTypes).find(
    ([key, { label }]) => slugWords(label) === slugWords(words) || key === slugWords(words),
  );
  if (!named) throw new Error(`không có loại văn bản "${words.trim()}". Viết đủ, ví dụ: Nghị quyết.`);
  return named[0] as InstrumentType;
}

/** Spreadsheets turn "2022-04-21" into "21/4/2022". */
function dateOf(words: string): string | undefined {
  if (words.trim() === '') return undefined;
  const parts = words.trim().split(/[-/.]/u);
  const [year = '', month = '', day = ''] = parts[0]?.length === 4 ? parts : parts.toReversed();
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) {
    throw new Error(
      `ngày ban hành "${words.trim()}" không phải một ngày. Viết ngày/tháng/năm, ví dụ: 21/4/2022.`,
    );
  }
  return date;
}
