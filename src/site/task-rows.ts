import type { TaskRow } from './task-files.ts';
import { instrumentHref } from './href.ts';
import { addressOrPath } from './published-at.ts';
import type { Library } from './library.ts';
import { officialName, shortName } from './names.ts';
import { shareOf } from './offices.ts';
import { tasksOf } from './tasks.ts';

/**
 * Every task of the library with the citation and address of its clause.
 *
 * @param site where the site is published; without it addresses are paths
 */
export function taskRows({ instruments }: Library, site?: URL): TaskRow[] {
  return [...instruments.values()].flatMap((view) => {
    if (view.notes.length === 0) return [];
    const { record, law } = view;
    const notes = [...law.marks.notes.values()].flat().map(({ annotation }) => annotation);
    return tasksOf(notes).map((task) => {
      const path = instrumentHref(task.instrument, task.anchor);
      const place = law.unitAt(task.anchor)?.place ?? '';
      return {
        ...task,
        citation: `${place} ${officialName(record)}`.trim(),
        brief: `${place} ${shortName(record)}`.trim(),
        address: addressOrPath(path, site),
      };
    });
  });
}

/** The tasks that concern a body: its own, those of its group, and those whose report it receives. */
export const rowsFor = (key: string, rows: readonly TaskRow[], { tables }: Library): TaskRow[] =>
  rows.filter(({ task }) => {
    const { does, receives } = shareOf(key, task, tables.bodies);
    return does || receives;
  });
