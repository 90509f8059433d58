/** The editorial notes as a W3C Web Annotation collection. */
import type { APIRoute } from 'astro';
import { toWebAnnotations } from '../../compile/annotation/index.ts';
import { href } from '../../site/href.ts';
import { getLibrary } from '../../site/library.ts';
import { webAnnotations } from '../../site/open-data/annotations.ts';
import { publishedAt } from '../../site/published-at.ts';
import { settings } from '../../site/settings.ts';

export const GET: APIRoute = async ({ site }) => {
  const home = publishedAt(site);
  const url = new URL(href('/du-lieu/chu-giai.jsonld'), home).href;
  const notes = webAnnotations(await getLibrary(), home);
  return new Response(toWebAnnotations(notes, { url, label: `Chú giải biên tập, ${settings.name}` }));
};
