import type { Plugin } from 'vite';

/** Vite's plugin that puts a helper around every `import()` of a page. */
const WRAPPER = 'native:import-analysis-build';

/**
 * Leaves dynamic imports of pages as plain `import()`. Vite would wrap each in a helper that preloads its imports and its style
 * sheets, a kilobyte on every page. Here no script that is loaded later has a style sheet that Vite knows of
 * (src/components/site/overlays.ts); a build in which one has ends with an error.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    configResolved({ plugins }) {
      const list = plugins as Plugin[];
      const index = list.findIndex(({ name }) => name === WRAPPER);
      if (index < 0) throw new Error(`Vite has no plugin ${WRAPPER} any more: see what wraps import() now.`);
      list.splice(index, 1);
    },
    writeBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk' && part.isDynamicEntry && part.viteMetadata?.importedCss.size)
          this.error(
            `${part.fileName} is loaded with a style sheet of its own: import the sheet on the page.`,
          );
      }
    },
  };
}
