import path from 'node:path';

const SCRIPT = /<script type="module" src="([^"]+)">/g;
/** A static import, as bundlers write it; a dynamic `import(…)` has a bracket after the word. */
const IMPORT = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;

/**
 * Adds preload links for the modules that the scripts of a page import, so that they are requested with the scripts and not a
 * round trip later.
 *
 * @param codeOf gives the code of a script by its address; undefined where it cannot be read
 */
export function preloadImports(html: string, codeOf: (address: string) => string | undefined): string {
  const scripts = [...html.matchAll(SCRIPT)].map(([, address = '']) => address);
  const [first] = scripts;
  const imported = new Set(
    scripts.flatMap((address) =>
      [...(codeOf(address) ?? '').matchAll(IMPORT)].map(([, name = '']) =>
        path.posix.join(path.posix.dirname(address), name),
      ),
    ),
  );
  const links = [...imported].map((address) => `<link rel="modulepreload" href="${address}">`).join('');
  return first === undefined
    ? html
    : html.replace(`<script type="module" src="${first}">`, (tag) => links + tag);
}
