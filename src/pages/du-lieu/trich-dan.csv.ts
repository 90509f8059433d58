/** Every citation of every text that is held. */
import { setImmediate } from 'node:timers/promises';
import type { APIRoute } from 'astro';
import { type CitationRow, citationsCsv, rowsOf } from '../../compile/graph/index.ts';
import { getLibrary } from '../../site/library.ts';

export const GET: APIRoute = async () => {
  const { compiled } = await getLibrary();
  const rows: CitationRow[] = [];
  for (const [id, { facts }] of compiled) {
    // A turn of the event loop: before it ends, no facts that were read in it can be forgotten.
    await setImmediate();
    rows.push(...rowsOf(facts().citations, id));
  }
  return new Response(citationsCsv(rows));
};
