import type { APIRoute } from 'astro';
import { licenceTexts } from '../site/published/licences.ts';

export const GET: APIRoute = async () => new Response(await licenceTexts(process.cwd()));
