import { ordinals } from '../lexast/ordinals.ts';
import type { CitationPath } from '../lexast/index.ts';
import { levelWords } from '../lexast/place.ts';
import { instrumentTypes } from './grammar/instrument-types.ts';

/** What is needed to name an instrument in full. */
export interface CitedInstrument {
  /** `nghi-quyet`, `luat`, … */
  type: string;
  /** "12/NQ-CP" */
  number: string;
  /** Name of a law: "Luật Quy hoạch"; other instruments are cited by type and number. */
  name?: string;
  /** ISO 8601 */
  date?: string;
  /** "Chính phủ" */
  issuer?: string;
}

/**
 * A citation in the official form, from the smallest unit to the largest (Nghị quyết 351/2017/UBTVQH14, Điều
 * 24): "điểm a khoản 1 Mục III Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ".
 *
 * @param path the place; empty for the whole instrument
 */
export function formatCitation(path: CitationPath, instrument: CitedInstrument): string {
  return [...formatPath(path), formatInstrument(instrument)].join(' ');
}

function formatPath(path: CitationPath): string[] {
  const words: string[] = [];
  if (path.paragraph !== undefined)
    words.push(path.paragraph === -1 ? 'khổ cuối' : `khổ thứ ${ordinal(path.paragraph)}`);
  if (path.row) words.push(`số thứ tự ${path.row}`);
  if (path.item) words.push(itemWords(path.item));
  for (const [level, word] of levelWords)
    if (level !== 'item' && path[level]) words.push(`${word} ${path[level]}`);
  if (path.heading) words[0] = `tên ${words[0]}`;
  if (path.attachment) words.push(path.attachment, 'ban hành kèm theo');
  return words;
}

const ordinal = (value: number) => ordinals[value - 1] ?? value;

/** "Mẫu số 02" names itself; a dash is counted; anything else is a tiết. */
function itemWords(item: string): string {
  if (item.startsWith('Mẫu số')) return item;
  return /^\d+$/u.test(item) ? `gạch đầu dòng thứ ${item}` : `tiết ${item}`;
}

function formatInstrument({ type, number, name, date, issuer }: CitedInstrument): string {
  const called = name ?? instrumentTypes.find(({ key }) => key === type)?.name ?? '';
  const [year, month, day] = date?.split('-') ?? [];
  const words = [called, 'số', number];
  // Days, and the months January and February, are written with two digits (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  if (year && month && day) {
    const monthWord = Number(month) > 2 ? String(Number(month)) : month;
    words.push('ngày', day, 'tháng', monthWord, 'năm', year);
  }
  if (issuer) words.push('của', issuer);
  return words.filter(Boolean).join(' ');
}
