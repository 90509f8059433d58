import { href } from '../href.ts';

/** The forms of a feed, by the name of its file beside the page of its topic. */
export const feedForms = {
  'atom.xml': { name: 'Atom', mediaType: 'application/atom+xml' },
  'thay-doi.json': { name: 'JSON Feed', mediaType: 'application/feed+json' },
} as const;

export type FeedForm = keyof typeof feedForms;

/** Where the feed of a topic is, as links of this site write it. */
export const feedHref = (path: string, form: FeedForm): string => href(`/${path ? `${path}/` : ''}${form}`);
