import { dayOf } from './state.ts';
import { expect, test } from 'vitest';
import { type TaskRow, tasksCalendar, tasksCsv } from './task-files.ts';

const bodies = {
  'bo-x': { name: 'Bộ X', kind: 'bo' as const, aliases: [], abbreviations: [], successors: [] },
  'bo-y': {
    name: 'Bộ Y, cơ quan ngang "Bộ"',
    kind: 'bo' as const,
    aliases: [],
    abbreviations: [],
    successors: [],
  },
};
const row = (task: Partial<TaskRow['task']>): TaskRow => ({
  id: 'bao-cao',
  instrument: 'nq-1-2022-cp',
  anchor: 'dieu-1',
  citation: 'Điều 1 Nghị quyết số 1/NQ-CP',
  brief: 'Điều 1 Nghị quyết 1/NQ-CP',
  address: 'https://example.org/van-ban/nq-1-2022-cp/#dieu-1',
  task: { who: ['bo-x'], what: 'Gửi báo cáo', reportsTo: ['bo-y'], passedTo: [], ...task },
  note: { id: 'bao-cao', checked: '2026-11-24' } as TaskRow['note'],
});
const everySixMonths = { every: 'P6M', countedFrom: { date: '2022-08-31', note: 'Tạm đếm.' } };

test('CSV: one line for each task, quotes doubled, a byte order mark for Excel', () => {
  const csv = tasksCsv([row(everySixMonths)], bodies);
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.slice(1).split('\n')).toEqual([
    'Ai làm,Việc,Thời hạn,Tạm tính từ,Báo cáo gửi,Nay gửi,Căn cứ,Địa chỉ,Ngày kiểm tra',
    'Bộ X,Gửi báo cáo,Định kỳ 06 tháng một lần,2022-08-31,"Bộ Y, cơ quan ngang ""Bộ""",,Điều 1 Nghị quyết số 1/NQ-CP,https://example.org/van-ban/nq-1-2022-cp/#dieu-1,2026-11-24',
    '',
  ]);
});

test('who gets a report in turn is no second receiver', () => {
  expect(tasksCsv([row({ passedTo: ['bo-x'] })], bodies)).toContain(
    '"Bộ Y, cơ quan ngang ""Bộ"" (tổng hợp, báo cáo Bộ X)"',
  );
});

const calendar = (rows: TaskRow[]) => tasksCalendar(rows, bodies, 'example.org', dayOf('2026-11-24'));

test('calendar: a repeated duty is one event from its next due day on, the same each time it is made', () => {
  const file = calendar([row(everySixMonths)]);
  expect(file).toContain('DTSTART;VALUE=DATE:20270228\r\n');
  expect(file).toContain('RRULE:FREQ=MONTHLY;INTERVAL=6\r\n');
  expect(file).toContain('UID:nq-1-2022-cp-bao-cao@example.org\r\n');
  expect(file).toContain('DTSTAMP:20261124T000000Z\r\n');
  expect(file).toContain('TRIGGER:-P14D\r\n');
  expect(calendar([row(everySixMonths)])).toBe(file);
});

test('calendar: a title says what is due, by which clause, to whom, and what of it is a guess', () => {
  const now = { who: ['bo-x'], note: 'Hợp nhất.', inference: true };
  const unfolded = calendar([row({ ...everySixMonths, reportsToNow: now })]).replaceAll('\r\n ', '');
  expect(unfolded).toContain(
    'SUMMARY:Báo cáo (ngày tạm tính): Điều 1 Nghị quyết 1/NQ-CP\\, gửi Bộ X (suy luận)',
  );
});

test('calendar: a last day is one event, and a duty without any day is none', () => {
  const file = calendar([row({ by: '2026-12-31' }), row({})]);
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\n');
  expect(file).not.toContain('RRULE');
});

test('calendar: of a site without an address events have no link', () => {
  const file = calendar([{ ...row({ by: '2026-12-31' }), address: '/van-ban/nq-1-2022-cp/#dieu-1' }]);
  expect(file).toContain('BEGIN:VEVENT');
  expect(file).not.toContain('URL');
});
