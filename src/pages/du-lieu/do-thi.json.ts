import type { APIRoute } from 'astro';
import { toGraphJson } from '../../compile/graph/index.ts';
import { getLibrary } from '../../site/library.ts';
import { citationGraph } from '../../site/open-data/citation-graph.ts';
import { publishedAt } from '../../site/published-at.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(toGraphJson(citationGraph(await getLibrary(), publishedAt(site))));
