import { stringify } from 'csv-stringify/sync';
import ical, { ICalAlarmType, ICalEventRepeatingFreq } from 'ical-generator';
import type { Body } from '../records/schema/index.ts';
import { settings } from './settings.ts';
import type { Day } from './state.ts';
import { bodyNames, dueWords, reportWords, type TaskView } from './tasks.ts';

/** Days before a due day on which a calendar shows a reminder. */
const REMIND_DAYS = 14;

/** A task with the citation and address of its clause, for downloads. */
export interface TaskRow extends TaskView {
  /** "điểm a khoản 1 Mục III Nghị định số 30/2020/NĐ-CP ngày …" */
  citation: string;
  /** "điểm a khoản 1 Mục III Nghị định 30/2020/NĐ-CP": for a title. */
  brief: string;
  /** Address of the clause; its path where the site has no address. */
  address: string;
}

/** Tasks as CSV (RFC 4180) with a byte order mark, by which Excel recognises UTF-8. */
export function tasksCsv(rows: readonly TaskRow[], bodies: Readonly<Record<string, Body>>): string {
  return stringify(
    rows.map(({ task, citation, address, note }) => [
      bodyNames(task.who, bodies),
      task.what,
      dueWords(task),
      task.countedFrom?.date ?? '',
      reportWords(task, bodies),
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
 * Tasks with a due day as a calendar (RFC 5545): whole-day events from the next due day on, each with a reminder; a repeated duty
 * is a repeated event. The same content and day give the same file.
 *
 * @param host host of the site, for the identifiers of events
 * @param today a repeated duty begins with the first due day that is not before it
 */
export function tasksCalendar(
  rows: readonly TaskRow[],
  bodies: Readonly<Record<string, Body>>,
  host: string,
  today: Pick<Day, 'firstDue'>,
): string {
  const calendar = ical({
    name: `Việc được giao: ${settings.name}`,
    prodId: { company: host, product: settings.id, language: 'VI' },
  });
  for (const row of rows) {
    const { id, instrument, task, citation, address, note } = row;
    const [, count, unit] = /^P(\d+)([YMWD])$/.exec(task.every ?? '') ?? [];
    const start =
      task.by ?? (task.every && task.countedFrom && today.firstDue(task.countedFrom.date, task.every));
    if (!start) continue;
    const report = reportWords(task, bodies);
    const event = calendar.createEvent({
      id: `${instrument}-${id}@${host}`,
      // A calendar day is the same everywhere; the library writes whole days in UTC.
      start: new Date(`${start}T00:00:00Z`),
      allDay: true,
      stamp: new Date(`${note.checked}T00:00:00Z`),
      summary: eventTitle(row, bodies),
      description: [
        `Việc: ${task.what}`,
        `Ai làm: ${bodyNames(task.who, bodies)}`,
        ...(report ? [`Báo cáo gửi: ${report}`] : []),
        ...(task.reportsToNow
          ? [
              `Nay gửi${task.reportsToNow.inference ? ' (suy luận)' : ''}: ${bodyNames(task.reportsToNow.who, bodies)}. ${task.reportsToNow.note}`,
            ]
          : []),
        ...(task.countedFrom ? [`Ngày tạm tính, không phải quy định. ${task.countedFrom.note}`] : []),
        `Căn cứ: ${citation}`,
      ].join('\n'),
      // A path would lead nowhere from a calendar program.
      ...(URL.canParse(address) ? { url: address } : {}),
      ...(count && unit && !task.by
        ? { repeating: { freq: frequencies[unit as keyof typeof frequencies], interval: Number(count) } }
        : {}),
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: REMIND_DAYS * 86_400 });
  }
  return calendar.toString();
}

/** The title of an event: what is due, by which clause, for whom, with inferences marked. */
function eventTitle({ task, brief }: TaskRow, bodies: Readonly<Record<string, Body>>): string {
  const to = task.reportsToNow ?? { who: task.reportsTo, inference: false };
  const kind = to.who.length > 0 ? 'Báo cáo' : 'Đến hạn';
  const guess = task.countedFrom && !task.by ? ' (ngày tạm tính)' : '';
  const receiver =
    to.who.length > 0 ? `, gửi ${bodyNames(to.who, bodies)}${to.inference ? ' (suy luận)' : ''}` : '';
  return `${kind}${guess}: ${brief}${receiver}`;
}
