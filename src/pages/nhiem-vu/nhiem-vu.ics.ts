import type { APIRoute } from 'astro';
import { getLibrary } from '../../site/library.ts';
import { settings } from '../../site/settings.ts';
import { tasksCalendar } from '../../site/task-files.ts';
import { taskRows } from '../../site/task-rows.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const host = site?.host ?? settings.id;
  return new Response(tasksCalendar(taskRows(library, site), library.tables.bodies, host, library.today));
};
