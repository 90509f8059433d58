import { Feed } from 'feed';
import { toHtml } from 'hast-util-to-html';
import { href } from '../href.ts';
import { changes } from '../open-data/changes.ts';
import { settings } from '../settings.ts';
import { type FeedForm, feedHref } from './forms.ts';
import type { Topic } from './topics.ts';

/** Entries of a feed; all changes are in the open data. */
const MAX_ENTRIES = 100;

const day = (date: string) => new Date(`${date}T00:00:00Z`);
/** Escapes text, since the library writes titles of Atom and summaries as HTML. */
const html = (value: string) => toHtml({ type: 'text', value });

/**
 * What changed in the texts of a topic, as Atom (RFC 4287) or JSON Feed.
 *
 * @param home where the site is published: entries are named by their whole addresses
 */
export function feedOf({ path, name, views }: Topic, form: FeedForm, home: URL): string {
  const address = (at: string) => new URL(at, home).href;
  const entries = changes(views, home).slice(0, MAX_ENTRIES);
  const link = address(href(path ? `/${path}/` : '/'));
  const feed = new Feed({
    id: link,
    link,
    title: `${settings.name}: ${name}`,
    description: 'Nguyên văn mới có, tóm lược và chú giải mới viết, những gì đã đính chính và vì sao.',
    language: 'vi',
    generator: false,
    author: { name: settings.publisher.name },
    feedLinks: { atom: address(feedHref(path, 'atom.xml')), json: address(feedHref(path, 'thay-doi.json')) },
    // The date of the newest entry, not of the build, so that the same content gives the same feed.
    updated: day(entries[0]?.date ?? '1970-01-01'),
  });
  const isAtom = form === 'atom.xml';
  for (const { title, text, url, id = url, date } of entries)
    feed.addItem({
      id,
      link: url,
      title: isAtom ? html(title) : title,
      description: html(text),
      date: day(date),
    });
  return isAtom ? feed.atom1() : `${feed.json1()}\n`;
}
