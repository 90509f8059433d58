/** Instruments as nodes and their relations as edges, in two forms. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { type Graph, toGraphJson, toGraphMl } from '../../compile/graph/index.ts';
import { getLibrary } from '../../site/library.ts';
import { citationGraph } from '../../site/open-data/citation-graph.ts';

const forms: Record<string, (graph: Graph) => string> = { json: toGraphJson, graphml: toGraphMl };

export const getStaticPaths = (() =>
  Object.keys(forms).map((form) => ({ params: { form } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) =>
  new Response(forms[params['form'] ?? '']?.(citationGraph(await getLibrary(), site)));
