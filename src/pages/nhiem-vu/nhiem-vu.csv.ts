import type { APIRoute } from 'astro';
import { getLibrary } from '../../site/library.ts';
import { tasksCsv } from '../../site/task-files.ts';
import { taskRows } from '../../site/task-rows.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  return new Response(tasksCsv(taskRows(library, site), library.tables.bodies));
};
