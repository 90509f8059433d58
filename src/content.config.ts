/**
 * Pages of the site that its makers write (content/about.mdx), as @astrojs/mdx renders them. The law and the notes on it
 * are MDX too, and are rendered from trees that were checked (src/components/law, src/site/prose.ts).
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { ABOUT_FILE } from './records/load/expected-files.ts';

export const collections = {
  // Its id is its place, whatever its head says ("slug:"): what is loaded is what was checked.
  about: defineCollection({
    loader: glob({
      pattern: ABOUT_FILE,
      base: './content',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  }),
};
