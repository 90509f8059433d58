import type { Plugin } from 'vite';

/**
 * Files that are always fetched together are one file, which also packs better: the sheet of every page, the sheet of
 * a text, what the scripts of a text know of the reader.
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
          // Of these nothing happens by being loaded.
          overlays:
            /\/src\/components\/(?:dialogs\/build-dialog|site\/overlays|search\/(?:dialog|hit-view))\.ts$/,
          search:
            /\/src\/search\/(?!browser\/(?:ask-for-engine|index-source|pagefind-index)|lexicon-name).*\.ts$/,
        }),
      },
    }),
  };
}

/** @param groups modules of each file by its name; a module goes into the first that takes it */
const split = (groups: Record<string, RegExp>) => ({
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: { groups: Object.entries(groups).map(([name, test]) => ({ name, test })) },
      },
    },
  },
});
