import type { Annotation } from '../records/load/annotations.ts';
import type { Body, Task } from '../records/schema/index.ts';
import { shortDate } from './dates.ts';

type Bodies = Readonly<Record<string, Body>>;

/** A duty that a clause imposes on a body, as a note records it. */
export interface TaskView {
  /** Id of the note. */
  id: string;
  /** Instrument and anchor of the clause. */
  instrument: string;
  anchor: string;
  task: Task;
  note: Annotation;
}

/** All duties, in the order of the texts. */
export const tasksOf = (notes: Iterable<Annotation>): TaskView[] =>
  [...notes].flatMap((note) =>
    note.task
      ? [{ id: note.id, instrument: note.instrument, anchor: note.target, task: note.task, note }]
      : [],
  );

/** Names of bodies by their keys: "Bộ Tài chính; Bộ Y tế". */
export const bodyNames = (keys: readonly string[], bodies: Bodies): string =>
  keys.map((key) => bodies[key]?.name ?? key).join('; ');

const units: Record<string, string> = { Y: 'năm', M: 'tháng', W: 'tuần', D: 'ngày' };

/** An ISO 8601 duration in words: "P6M" is "06 tháng một lần", as official texts write it. */
function periodWords(period: string): string {
  const parts = [...period.matchAll(/(\d+)([YMWD])/g)].map(
    ([, count = '', unit = '']) => `${count.padStart(2, '0')} ${units[unit]}`,
  );
  return `${parts.join(' ')} một lần`;
}

/** When a task is due, in words. */
export function dueWords({ by, every }: Task): string {
  if (by) return `Chậm nhất ${shortDate(by)}`;
  return every ? `Định kỳ ${periodWords(every)}` : 'Không nêu thời hạn';
}

/** Who receives the report by the text: "Bộ X (tổng hợp, báo cáo Thủ tướng Chính phủ)"; empty where it names nobody. */
export function reportWords({ reportsTo, passedTo }: Task, bodies: Bodies): string {
  if (reportsTo.length === 0) return '';
  const inTurn = passedTo.length > 0 ? ` (tổng hợp, báo cáo ${bodyNames(passedTo, bodies)})` : '';
  return `${bodyNames(reportsTo, bodies)}${inTurn}`;
}

/** The facts of a task with their labels; inferences of the editors are marked. */
export function taskFacts(
  task: Task,
  bodies: Bodies,
): { label: string; value: string; inference?: boolean }[] {
  const { countedFrom, reportsToNow } = task;
  const report = reportWords(task, bodies);
  return [
    { label: 'Ai làm', value: bodyNames(task.who, bodies) },
    { label: 'Việc', value: task.what },
    { label: 'Thời hạn', value: dueWords(task) },
    ...(countedFrom
      ? [{ label: `Tạm tính từ ${shortDate(countedFrom.date)}`, value: countedFrom.note }]
      : []),
    ...(report ? [{ label: 'Báo cáo gửi', value: report }] : []),
    ...(reportsToNow
      ? [
          {
            label: 'Nay gửi',
            value: `${bodyNames(reportsToNow.who, bodies)}. ${reportsToNow.note}`,
            inference: reportsToNow.inference,
          },
        ]
      : []),
  ];
}
