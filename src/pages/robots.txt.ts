import type { APIRoute } from 'astro';
import { href } from '../site/href.ts';
import { wholeAddress } from '../site/published-at.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = wholeAddress(href('/sitemap-index.xml'), site);
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`);
};
