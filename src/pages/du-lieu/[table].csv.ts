/** Tables about the whole site. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { type CitationRow, citationsCsv, rowsOf } from '../../compile/graph/index.ts';
import { eachInOwnTurn } from '../../reuse/weak-cache.ts';
import { getLibrary, type Library } from '../../site/library.ts';
import { bodiesCsv } from '../../site/open-data/bodies-csv.ts';

const tables: Record<string, (library: Library) => string | Promise<string>> = {
  'co-quan': (library) => bodiesCsv(library.tables.bodies),
  'trich-dan': citations,
};

/** Every citation of every text that is held. */
async function citations({ compiled, facts }: Library): Promise<string> {
  const rows: CitationRow[] = [];
  for await (const id of eachInOwnTurn(compiled)) rows.push(...rowsOf(facts(id)?.citations ?? [], id));
  return citationsCsv(rows);
}

export const getStaticPaths = (() =>
  Object.keys(tables).map((table) => ({ params: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await tables[params['table'] ?? '']?.(await getLibrary()));
