import { instrumentWord } from './words.ts';
import type { Command, Consolidated, Operation, Refusal } from './types.ts';

/** 2020-07-01 as "01/7/2020". */
export function vietnameseDate(iso: string): string {
  const [year, month = '', day = ''] = iso.split('-');
  return `${day}/${/^0[12]$/u.test(month) || Number(month) > 9 ? month : Number(month)}/${year}`;
}

/** What is said on every form of a computed text. */
export function computedNotice(date?: string): string {
  const marking = 'Văn bản tính toán, không phải văn bản hợp nhất chính thức';
  return date ? `${marking}. Nội dung vào ngày ${vietnameseDate(date)}.` : `${marking}.`;
}

/** An act as one cites it: "Luật số 47/2019/QH14"; its id where it states no number. */
export const actName = ({ number, id }: { number?: string; id: string }): string =>
  number ? `${instrumentWord(number)} số ${number}` : id;

const source = ({ place, number, act }: Command) =>
  [place, actName({ ...(number ? { number } : {}), id: act })].filter(Boolean).join(' ');

const done: Record<Exclude<Operation['kind'], 'not-understood'>, string> = {
  replace: 'Được sửa đổi, bổ sung',
  rename: 'Tên được sửa đổi',
  insert: 'Được bổ sung',
  'insert-part': 'Được bổ sung câu, đoạn',
  renumber: 'Được đổi số',
  repeal: 'Được bãi bỏ',
  suspend: 'Bị ngưng hiệu lực',
  'replace-phrase': 'Có cụm từ được thay thế',
  'remove-phrase': 'Có cụm từ được bỏ',
  'insert-phrase': 'Có cụm từ được bổ sung',
};

/** How long a unit is not in force, for the words behind its first day. */
export function suspendedUntil(operation: { kind: Operation['kind']; until?: string }): string {
  if (operation.kind !== 'suspend') return '';
  return operation.until ? ` đến hết ngày ${vietnameseDate(operation.until)}` : ' (lệnh không nêu ngày cuối)';
}

/** A command that was not carried out, and why. */
export const refusalNote = ({ reason, operation: { command } }: Refusal): string =>
  `Chưa thực hiện lệnh tại ${source(command)} (“${command.words}”): ${reason}.`;

/**
 * What happened to each unit, in Vietnamese: what changed it and since when, and which commands about it were not
 * carried out and why.
 */
export function changeNotes({
  changes,
  executed,
  refused,
}: Consolidated): { anchor: string; text: string }[] {
  const notes = changes.flatMap(({ anchor, operation: index }) => {
    const operation = executed[index];
    if (!operation || operation.kind === 'not-understood') return [];
    const from = operation.kind === 'suspend' ? 'từ ngày' : 'có hiệu lực từ ngày';
    const since = operation.effective ? `, ${from} ${vietnameseDate(operation.effective)}` : '';
    const doubt = operation.doubt ? ` Cần kiểm tra: ${operation.doubt}.` : '';
    const words = `${done[operation.kind]} theo ${source(operation.command)}${since}${suspendedUntil(operation)}`;
    return { anchor, text: `${words}.${doubt}` };
  });
  const open = refused.flatMap((refusal) =>
    refusal.anchor === undefined ? [] : { anchor: refusal.anchor, text: refusalNote(refusal) },
  );
  return [...notes, ...open];
}
