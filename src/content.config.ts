/**
 * Editorial texts as Astro renders them. Their heads are validated with the rest of `content/`
 * (src/records/load), with messages an editor understands, so these collections hold no schema of their own.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { ABOUT_FILE, DIGEST_FILES, NOTE_FILES } from './records/load/expected-files.ts';

/** Ids are places of files, whatever a head says ("slug:"): what is loaded is what was checked. */
const editorial = (base: string, pattern: string) =>
  defineCollection({
    loader: glob({ pattern, base, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
  });

export const collections = {
  annotations: editorial('./content/annotations', NOTE_FILES),
  about: editorial('./content', ABOUT_FILE),
  digests: editorial('./content/digests', DIGEST_FILES),
};
