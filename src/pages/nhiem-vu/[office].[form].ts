/** The tasks of one body, as a table and as a calendar. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../site/library.ts';
import { settings } from '../../site/settings.ts';
import { concerned } from '../../site/offices.ts';
import { tasksCalendar, tasksCsv } from '../../site/task-files.ts';
import { rowsFor, taskRows } from '../../site/task-rows.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  const tasks = taskRows(library).map(({ task }) => task);
  return concerned(tasks, library.tables.bodies).flatMap((office) =>
    (['csv', 'ics'] as const).map((form) => ({ params: { office, form } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ site, params: { office = '', form } }) => {
  const library = await getLibrary();
  const { bodies } = library.tables;
  const rows = rowsFor(office, taskRows(library, site), library);
  return new Response(
    form === 'csv'
      ? tasksCsv(rows, bodies)
      : tasksCalendar(rows, bodies, site?.host ?? settings.id, library.today),
  );
};
