/**
 * Editorial texts as Astro renders them. Their heads are validated with the rest of `content/`
 * (src/records/load), with messages an editor understands, so these collections hold no schema of their own.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const editorial = (base: string) => defineCollection({ loader: glob({ pattern: '**/[^_]*.mdx', base }) });

export const collections = {
  annotations: editorial('./content/annotations'),
  digests: editorial('./content/digests'),
};
