import { stringify } from 'yaml';
import type { SiteGenerator } from './site.ts';

const dependencies = { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '0.35.5' };

/** Its own sidebar would name all texts beside each of them; one link to a list is what a library would have. */
const config = `import starlight from '@astrojs/starlight';
export default {
  integrations: [
    starlight({
      title: 'Văn bản',
      locales: { root: { label: 'Tiếng Việt', lang: 'vi' } },
      sidebar: [{ label: 'Văn bản', link: '/' }],
    }),
  ],
};
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

export const starlight: SiteGenerator = {
  name: `Starlight ${dependencies['@astrojs/starlight']}`,
  dependencies,
  files: {
    'astro.config.mjs': config,
    'src/content.config.ts': collections,
    'src/content/docs/index.md': '---\ntitle: Văn bản\n---\n',
  },
  build: ['node_modules/astro/bin/astro.mjs', 'build'],
  dist: 'dist',
  file: ({ id, title, markdown }) => ({
    name: `src/content/docs/${id}.md`,
    content: `---\n${stringify({ title })}---\n\n${markdown}`,
  }),
  dialog: {
    opener: 'button[data-open-modal]',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link >> nth=0',
  },
};
