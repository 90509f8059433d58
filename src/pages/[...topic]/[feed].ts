/** Changes of the whole site, of a text, a body, a kind …, where the site file wants feeds and the site has an address. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { feedOf } from '../../site/feeds/feed.ts';
import { type FeedForm, feedForms } from '../../site/feeds/forms.ts';
import { topicAt, topicPaths } from '../../site/feeds/topics.ts';
import { getLibrary } from '../../site/library.ts';
import { settings } from '../../site/settings.ts';

export const getStaticPaths = (async () => {
  if (!settings.feeds || !import.meta.env.SITE) return [];
  return topicPaths(await getLibrary()).flatMap((topic) =>
    Object.keys(feedForms).map((feed) => ({ params: { topic: topic || undefined, feed } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { topic = '', feed }, site }) => {
  const form = feed as FeedForm;
  const content = site && feedOf(topicAt(topic, await getLibrary()), form, site);
  return new Response(content, { headers: { 'content-type': feedForms[form].mediaType } });
};
