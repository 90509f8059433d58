import type { Plugin } from 'vite';

/** Vite's module that every `import()` of a page goes through. */
const HELPER = /^\0vite\/preload-helper\.js$/;

/**
 * Scripts that pages load later are loaded plainly. Vite's helper would ask for what they import a moment before
 * they do, and for their style sheets; for that every page carries 0.9 kB. Here nothing loaded later has a style
 * sheet, and a build in which something does ends with an error.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    apply: 'build',
    config: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }),
    load: {
      filter: { id: HELPER },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    writeBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk' && part.code.includes('__vite__mapDeps('))
          this.error(
            `${part.fileName} loads a script with a style sheet of its own: import the sheet on the page.`,
          );
      }
    },
  };
}
