import type { APIRoute } from 'astro';
import { href } from '../site/href.ts';
import { publishedAt } from '../site/published-at.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(href('/sitemap-index.xml'), publishedAt(site)).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
