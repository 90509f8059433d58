/** What links to terms show before a reader follows them. */
import type { APIRoute } from 'astro';
import { getLibrary } from '../../site/library.ts';
import { previewScript, termPreviews } from '../../site/previews.ts';

export const GET: APIRoute = async () =>
  new Response(previewScript('thuat-ngu', termPreviews(await getLibrary())));
