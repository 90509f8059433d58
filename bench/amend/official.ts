import { visit } from 'unist-util-visit';
import { type Document, lawText, treeText, unwrap } from '../../src/index.ts';
import type { Operation } from '../../src/amend/index.ts';

/** Footnotes that the parser left as words of the law; they are taken off for the comparison only. */
export const withoutNotes = (text: string): string => text.replace(footnote, '').trim();

/** From the number of a footnote that stands after a sentence to the end: nothing of the law follows it there. */
const footnote =
  /(?<=[.;:”,/])\s*\d{1,3}\s+(?:(?:Tên\s+)?(?:Khoản|Điều|Điểm|Mục|Chương|Đoạn|Phụ lục|Mẫu)\s+này\s|Cụm từ\s“|Từ\s“|Quy định về\s[^.]{0,120}\snày\s+hết hiệu lực|(?:Luật|Thông tư|Nghị định)\s[^.]{0,300}\scó căn cứ ban hành|(?:Khoản\s\d+\s+)?Điều\s\d+[^.]{0,400}\squy định như sau)[^]*$/u;

/** What one footnote of an official text says: the kind of unit, the command and its act. */
export interface Note {
  level: string;
  place: string;
  act: string;
  effective?: string;
}

const note =
  /(?<![\p{L}])(Tên\s+)?(Khoản|Điều|Điểm|Chương|Mục|Cụm từ|Từ|Nội dung|Đoạn|Phụ lục|Mẫu)(?:[^.;“”]{0,40}?|\s“[^”]*”)\s*(?:này\s+)?(?:đã\s+)?được\s+(?:sửa đổi|bổ sung|bãi bỏ|bỏ|thay thế)[^.;“”]{0,60}?(?:theo\s+quy\s+định\s+tại|theo|tại)\s+((?:(?:điểm|khoản)\s+[\p{L}\p{N}]+\s+)*Điều\s+\d+[a-z]?)[^.;]{0,40}?(?:số\s+)(\d+\/[\p{L}\p{N}/-]+)(?:[^;“”]{0,400}?(?:có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?:kể\s+)?từ\s+ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})))?/gu;

/** "Quy định về bảo hiểm tai nạn lao động tại khoản này hết hiệu lực kể từ … theo quy định tại khoản 2 Điều 92 …" */
const partial =
  /(?:Các\s+)?(?:[Qq]uy định|[Nn]ội dung)\s[^.;“”]{0,160}?\s(?:tại|của)\s(Mục|mục|Khoản|khoản|Điểm|điểm|Điều|điều)\s+này\s+(?:hết hiệu lực|được bãi bỏ|bị bãi bỏ)[^.;“”]{0,120}?(?:theo quy định tại|theo|tại)\s+((?:(?:điểm|khoản)\s+[\p{L}\p{N}]+\s+)*Điều\s+\d+[a-z]?)[^.;]{0,80}?số\s+(\d+\/[\p{L}\p{N}/-]+)/gu;

/** The words of the footnotes that the parser knows; of the whole text where it knows none. */
function noteWords(official: Document): string {
  const lines: string[] = [];
  visit(official, 'paragraph', (paragraph) => {
    if (paragraph.role === 'footnote') lines.push(lawText(paragraph));
  });
  return unwrap(lines.length > 0 ? lines.join(' ') : treeText(official)).replaceAll(
    /(?<=\p{L}-)\s(?=\p{Lu})/gu,
    '',
  );
}

/** The footnotes of an official text that tell of a command. */
export function notesOf(official: Document): Note[] {
  const words = noteWords(official);
  const told = Array.from(words.matchAll(partial), ([, level = '', place = '', act = '']): Note => ({
    level: level.toLowerCase(),
    place: place.replace(/\s+/gu, ' '),
    act: act.toUpperCase(),
  }));
  return told.concat(notesIn(words.replace(partial, ' ')));
}

function notesIn(words: string): Note[] {
  return Array.from(words.matchAll(note), ([, name, level = '', place = '', act = '', day, month, year]) => ({
    level: name ? 'tên' : level.toLowerCase(),
    place: place.replace(/\s+/gu, ' '),
    act: act.toUpperCase(),
    ...(day && month && year
      ? { effective: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
      : {}),
  }));
}

const levelWords = [
  ['item', 'tiết'],
  ['point', 'điểm'],
  ['clause', 'khoản'],
  ['article', 'điều'],
  ['section', 'mục'],
  ['chapter', 'chương'],
] as const;

const levelOf = ({ kind, target }: Operation): string => {
  if (kind === 'rename') return 'tên';
  if (/^mẫu/iu.test(target.item ?? '')) return 'mẫu';
  if (target.attachment !== undefined) return 'phụ lục';
  return levelWords.find(([level]) => target[level] !== undefined)?.[1] ?? '';
};

const wordsOf = ({ kind }: Operation) => kind.endsWith('phrase') || kind === 'not-understood';

/** Match footnotes with operations, one to one: act, place of the command, kind of unit, date. */
export function matchNotes(
  notes: readonly Note[],
  operations: readonly Operation[],
): { matched: number; notes: Note[]; operations: Operation[] } {
  const left = [...operations];
  const open = notes.filter(({ act, place, level, effective }) => {
    const found = left.findIndex((operation) => {
      const { command } = operation;
      return (
        (command.number ?? '').toUpperCase() === act &&
        command.place.toLowerCase() === place.toLowerCase() &&
        (levelOf(operation) === level || wordsOf(operation)) &&
        (effective === undefined || operation.effective === undefined || operation.effective === effective)
      );
    });
    if (found < 0) return true;
    left.splice(found, 1);
    return false;
  });
  return { matched: notes.length - open.length, notes: open, operations: left };
}
