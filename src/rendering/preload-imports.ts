import path from 'node:path';

const SCRIPT = /<script type="module" src="([^"]+)">/g;
/** As bundlers write it; an `import(…)` of what comes later has no string behind the word. */
const IMPORT = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;

/**
 * A page that names what its scripts import, so that it is asked for with them and not a round trip later.
 *
 * @param codeOf the code of a script by its address; nothing where it cannot be read
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
