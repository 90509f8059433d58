import type { TaskRow } from './task-files.ts';
import { instrumentHref } from './href.ts';
import type { Library } from './library.ts';
import { officialName } from './names.ts';
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
      return {
        ...task,
        citation: `${law.unitAt(task.anchor)?.place ?? ''} ${officialName(record)}`.trim(),
        address: site ? new URL(path, site).href : path,
      };
    });
  });
}
