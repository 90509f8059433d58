/** Every citation of every text that is held. */
import type { APIRoute } from 'astro';
import { citationRows, citationsCsv } from '../../compile/graph/index.ts';
import { getLibrary } from '../../site/library.ts';

export const GET: APIRoute = async () => {
  const { instruments } = await getLibrary();
  const rows = [...instruments.values()].flatMap(({ id, tree }) => (tree ? citationRows(tree, id) : []));
  return new Response(citationsCsv(rows));
};
