/** Changes of the site as an Atom feed (RFC 4287), where the site file wants one. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { Feed } from 'feed';
import { toHtml } from 'hast-util-to-html';
import { href } from '../site/href.ts';
import { getLibrary } from '../site/library.ts';
import { changes } from '../site/open-data/changes.ts';
import { publishedAt } from '../site/published-at.ts';
import { settings } from '../site/settings.ts';

/** A feed tells what is new; the whole record is in the open data. */
const LENGTH = 100;

export const getStaticPaths = (() =>
  settings.feeds ? [{ params: { feed: 'atom' } }] : []) satisfies GetStaticPaths;

const day = (date: string) => new Date(`${date}T00:00:00Z`);
/** The library writes titles and summaries as HTML. */
const html = (value: string) => toHtml({ type: 'text', value });

export const GET: APIRoute = async ({ site }) => {
  const home = publishedAt(site);
  const address = (path: string) => new URL(href(path), home).href;
  const entries = changes(await getLibrary(), home).slice(0, LENGTH);
  const feed = new Feed({
    id: address('/'),
    link: address('/'),
    title: `${settings.name}: thay đổi`,
    description: 'Nguyên văn mới có, tóm lược và chú giải mới viết, những gì đã đính chính và vì sao.',
    language: 'vi',
    generator: false,
    author: { name: settings.publisher.name },
    feedLinks: { atom: address('/atom.xml') },
    // The day of the newest entry: the same content gives the same feed.
    updated: day(entries[0]?.date ?? '1970-01-01'),
  });
  for (const { title, text, url, id = url, date } of entries) {
    feed.addItem({ id, link: url, title: html(title), description: html(text), date: day(date) });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml' } });
};
