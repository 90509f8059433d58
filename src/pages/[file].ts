/** Small files that are this site's own: its picture, its colours, what a device installs it by and searches it with. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { colourStyle } from '../site/colours.ts';
import { icon, iconPath, iconPng } from '../site/icon.ts';
import { openSearch } from '../site/open-search.ts';
import { settings } from '../site/settings.ts';
import { webManifest } from '../site/web-manifest.ts';

const files: Readonly<Record<string, (site?: URL) => Promise<Uint8Array> | string>> = {
  [iconPath.slice(1)]: icon,
  'icon-192.png': () => iconPng(192),
  'icon-512.png': () => iconPng(512),
  'ung-dung.webmanifest': () => webManifest(settings),
  // A browser needs its whole address.
  ...(import.meta.env.SITE ? { 'opensearch.xml': (site) => (site ? openSearch(site) : '') } : {}),
  ...(settings.colours ? { 'mau-sac.css': () => colourStyle(settings.colours) } : {}),
};

export const getStaticPaths = (() =>
  Object.keys(files).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const made = await files[params['file'] ?? '']?.(site);
  return new Response(typeof made === 'string' ? made : made && new Uint8Array(made));
};
