/** Every citation of every text that is held. */
import type { APIRoute } from 'astro';
import { citationsCsv, rowsOf } from '../../compile/graph/index.ts';
import { getLibrary } from '../../site/library.ts';

export const GET: APIRoute = async () => {
  const { compiled } = await getLibrary();
  const rows = [...compiled].flatMap(([id, { facts }]) => rowsOf(facts().citations, id));
  return new Response(citationsCsv(rows));
};
