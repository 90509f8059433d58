import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import { partialRendering } from './src/rendering/integration.ts';
import { codeSplitting } from './src/rendering/code-splitting.ts';
import { inlineRuntime } from './src/rendering/inline-runtime.ts';
import { plainImports } from './src/rendering/plain-imports.ts';
import { loadPublished } from './src/rendering/published-under.ts';
import { lexLinks } from './src/site/lex-links.ts';
import { plainOnly } from './src/site/plain-only.ts';

// The oldest browsers that people have: `browserslist` in package.json. `light-dark()`, ranges in media queries and
// the like are written for them here; methods that they lack are in src/search/browser/floor.ts.
const browsers = browserslistToEsbuild();

// `address` and `basePath` of content/site.yaml; SITE_URL and BASE_PATH let one commit be published at any address. Without
// an address `Astro.site` is not set, and nothing that needs a whole address is written (src/site/published-at.ts).
const { address, base } = await loadPublished('content');

// Astro lets the environment speak for `import.meta.env`: a shell with DEV=1 would publish the links for editors.
for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];

/** What `npm run dev` has for editors; a build does not even load it. */
const forEditors = {
  name: 'for-editors',
  hooks: {
    async 'astro:config:setup'({ command, updateConfig }) {
      if (command !== 'dev') return;
      const { desk } = await import('./src/desk/serve.ts');
      const { editing } = await import('./src/rendering/editing.ts');
      updateConfig({ vite: { plugins: [desk(), editing()] } });
    },
  },
};

export default defineConfig({
  ...(address ? { site: address } : {}),
  base: base || '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  cacheDir: process.env.ASTRO_CACHE ?? '.cache/astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Collapses only the white space of templates; the law's lines come as they are, and `npm run verify` proves it.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  // A strict content security policy allows no inline script, so none is inlined.
  vite: {
    build: { assetsInlineLimit: 0, target: browsers, cssTarget: browsers },
    plugins: [plainImports(), codeSplitting(), inlineRuntime()],
  },
  // The law is structured MDX and notes are MDX, both data that is never evaluated (src/compile/mdx, src/site/prose.ts);
  // a site's own pages are MDX that Astro compiles, and that may hold no code either.
  // RENDER_PART is how `npm run build` shares the work among processes and builds.
  integrations: [
    mdx(),
    partialRendering(JSON.parse(process.env.RENDER_PART ?? 'null') ?? undefined),
    forEditors,
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: true,
      smartypants: false,
      remarkPlugins: [plainOnly, [lexLinks, { base }]],
    }),
  },
});
