import type { APIRoute } from 'astro';
import { getLibrary } from '../../site/library.ts';
import { bodiesCsv } from '../../site/open-data/bodies-csv.ts';

export const GET: APIRoute = async () => new Response(bodiesCsv((await getLibrary()).tables.bodies));
