import type { Plugin } from 'vite';

/**
 * Bundles modules that a page always fetches together into one file, which also compresses better: the style sheet of every page,
 * that of a text, and the scripts that every text loads.
 */
export function codeSplitting(): Plugin {
  return {
    name: 'code-splitting',
    apply: 'build',
    config: () => ({
      environments: {
        prerender: split({
          site: /\/src\/(?:layouts|styles|components\/(?:feeds|site|reader\/sources))\b.*\.css$/i,
          document:
            /\/src\/(?:components\/(?:downloads|law|notes|reader|changed-names)\/|pages\/van-ban\/\[id\]\/index\.astro).*\.css$/,
        }),
        client: split({
          reader:
            /\/src\/(?:components\/(?:reading-options\/choices|device\/device-store)|offline\/names|search\/(?:lexicon-name|browser\/(?:ask-for-engine|index-source|pagefind-index))|site\/client-href)\.ts$|\/overlays\.css\?url$/,
          // Loading these modules has no side effects.
          overlays:
            /\/src\/components\/(?:dialogs\/build-dialog|site\/overlays|search\/(?:dialog|hit-view))\.ts$/,
          search:
            /\/src\/search\/(?!browser\/(?:ask-for-engine|index-source|pagefind-index)|lexicon-name).*\.ts$/,
        }),
      },
    }),
  };
}

/** @param groups for each file, by its name, a pattern of its modules; a module goes into the first file that matches */
const split = (groups: Record<string, RegExp>) => ({
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: { groups: Object.entries(groups).map(([name, test]) => ({ name, test })) },
      },
    },
  },
});
