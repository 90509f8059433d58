import { stringify } from 'yaml';
import type { SiteGenerator } from './site.ts';

const dependencies = { vitepress: '1.6.4' };

/**
 * Without its local search, which would put all texts into one file. Law is text: no HTML in it, no attributes in
 * braces; the config of each page leaves Vue's braces alone.
 */
const config = `export default {
  title: 'Văn bản',
  lang: 'vi',
  ignoreDeadLinks: true,
  markdown: { html: false, attrs: { disable: true } },
};
`;

export const vitepress: SiteGenerator = {
  name: `VitePress ${dependencies.vitepress}`,
  dependencies,
  files: { '.vitepress/config.mjs': config, 'index.md': '# Văn bản\n' },
  build: ['node_modules/vitepress/bin/vitepress.js', 'build'],
  dist: '.vitepress/dist',
  file: ({ id, title, markdown }) => ({
    name: `${id}.md`,
    content: `---\n${stringify({ title })}---\n\n:::::: v-pre\n${markdown}\n::::::\n`,
  }),
};
