/** Every citation of every text that is held. */
import type { APIRoute } from 'astro';
import { type CitationRow, citationsCsv, rowsOf } from '../../compile/graph/index.ts';
import { inTurns } from '../../corpus/cache/lazy.ts';
import { getLibrary } from '../../site/library.ts';

export const GET: APIRoute = async () => {
  const { compiled } = await getLibrary();
  const rows: CitationRow[] = [];
  for await (const [id, { facts }] of inTurns(compiled)) rows.push(...rowsOf(facts().citations, id));
  return new Response(citationsCsv(rows));
};
