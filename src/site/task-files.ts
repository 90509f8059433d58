import { stringify } from 'csv-stringify/sync';
import ical, { ICalEventRepeatingFreq } from 'ical-generator';
import { addPeriods } from '../components/tasks/next-due.ts';
import type { Body } from '../records/schema/index.ts';
import { settings } from './settings.ts';
import { bodyNames, dueWords, type TaskView } from './tasks.ts';

/** A task with what the downloads say of its clause. */
export interface TaskRow extends TaskView {
  /** "điểm a khoản 1 Mục III Nghị định số 30/2020/NĐ-CP ngày …" */
  citation: string;
  /** Whole address of the clause. */
  address: string;
}

/** Tasks as CSV (RFC 4180) with a byte order mark, by which Excel knows UTF-8. */
export function tasksCsv(rows: readonly TaskRow[], bodies: Readonly<Record<string, Body>>): string {
  return stringify(
    rows.map(({ task, citation, address, note }) => [
      bodyNames(task.who, bodies),
      task.what,
      dueWords(task),
      task.countedFrom?.date ?? '',
      bodyNames(task.reportsTo, bodies),
      task.reportsToNow
        ? `${bodyNames(task.reportsToNow.who, bodies)}${task.reportsToNow.inference ? ' (suy luận)' : ''}`
        : '',
      citation,
      address,
      note.checked,
    ]),
    {
      bom: true,
      header: true,
      columns: [
        'Ai làm',
        'Việc',
        'Thời hạn',
        'Tạm tính từ',
        'Báo cáo gửi',
        'Nay gửi',
        'Căn cứ',
        'Địa chỉ',
        'Ngày kiểm tra',
      ].map((header, index) => ({ key: String(index), header })),
    },
  );
}

const frequencies = {
  D: ICalEventRepeatingFreq.DAILY,
  W: ICalEventRepeatingFreq.WEEKLY,
  M: ICalEventRepeatingFreq.MONTHLY,
  Y: ICalEventRepeatingFreq.YEARLY,
} as const;

/**
 * Tasks that have a day as a calendar (RFC 5545): whole days, repeated where the duty is. The same content gives
 * the same file.
 *
 * @param host names the site in the identifiers of events
 */
export function tasksCalendar(
  rows: readonly TaskRow[],
  bodies: Readonly<Record<string, Body>>,
  host: string,
): string {
  const calendar = ical({
    name: `Nhiệm vụ: ${settings.name}`,
    prodId: { company: host, product: settings.id, language: 'VI' },
  });
  for (const { id, instrument, task, citation, address, note } of rows) {
    const [, count, unit] = /^P(\d+)([YMWD])$/.exec(task.every ?? '') ?? [];
    const start =
      task.by ?? (task.every && task.countedFrom && addPeriods(task.countedFrom.date, task.every, 1));
    if (!start) continue;
    calendar.createEvent({
      id: `${instrument}-${id}@${host}`,
      // A calendar day is the same everywhere; the library writes whole days in UTC.
      start: new Date(`${start}T00:00:00Z`),
      allDay: true,
      stamp: new Date(`${note.checked}T00:00:00Z`),
      summary: task.what,
      description: [
        `Ai làm: ${bodyNames(task.who, bodies)}`,
        ...(task.reportsTo.length ? [`Báo cáo gửi: ${bodyNames(task.reportsTo, bodies)}`] : []),
        ...(task.reportsToNow
          ? [
              `Nay gửi${task.reportsToNow.inference ? ' (suy luận)' : ''}: ${bodyNames(task.reportsToNow.who, bodies)}. ${task.reportsToNow.note}`,
            ]
          : []),
        ...(task.countedFrom ? [task.countedFrom.note] : []),
        `Căn cứ: ${citation}`,
      ].join('\n'),
      url: address,
      ...(count && unit && !task.by
        ? { repeating: { freq: frequencies[unit as keyof typeof frequencies], interval: Number(count) } }
        : {}),
    });
  }
  return calendar.toString();
}
