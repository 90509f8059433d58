/** Every instrument of the site with its names, status, relations and sources. */
import type { APIRoute } from 'astro';
import { instrumentRecord } from '../../site/downloads/compile-form.ts';
import { getLibrary } from '../../site/library.ts';

export const GET: APIRoute = async ({ site }) => {
  const { instruments, sources } = await getLibrary();
  const records = [...instruments.values()].map((view) => instrumentRecord(view, site));
  return new Response(`${JSON.stringify({ instruments: records, sources }, null, 1)}\n`);
};
