/** The editorial notes as a W3C Web Annotation collection. */
import type { APIRoute } from 'astro';
import { toWebAnnotations } from '../../compile/annotation/index.ts';
import { href } from '../../site/href.ts';
import { getLibrary } from '../../site/library.ts';
import { webAnnotations } from '../../site/open-data/annotations.ts';
import { addressOrPath } from '../../site/published-at.ts';
import { settings } from '../../site/settings.ts';

export const GET: APIRoute = async ({ site }) => {
  const url = addressOrPath(href('/du-lieu/chu-giai.jsonld'), site);
  const notes = webAnnotations(await getLibrary(), site);
  return new Response(toWebAnnotations(notes, { url, label: `Chú giải biên tập, ${settings.name}` }));
};
