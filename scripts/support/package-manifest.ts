import { isBuiltin } from 'node:module';

/** The fields of the project's `package.json` from which the manifest of the package is made. */
export interface ProjectManifest {
  version: string;
  license: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** Matches `from 'name'`, `import 'name'` and `import('name')` of a package, at the start of a statement or in a type. */
const IMPORTED =
  /\b(?:from\s*|import\s*\(?\s*)['"](?<name>(?:node:|@[\w-][\w.-]*\/)?[\w-][\w.-]*)[^'"]*['"]/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/**
 * The manifest of the package `lexast`.
 *
 * @param project its own manifest: versions come from there
 * @param sources texts of the compiled files, `.js` and `.d.ts`
 * @throws Error when a file imports what the project does not depend on
 */
export function packageManifest(project: ProjectManifest, sources: readonly string[]) {
  const known = { ...project.devDependencies, ...project.dependencies };
  const imported = sources.flatMap((source) =>
    [...source.replace(COMMENT, '').matchAll(IMPORTED)].map((match) => match.groups?.['name'] ?? ''),
  );
  // A package of types alone, such as `hast`, is imported by that name and installed as `@types/hast`.
  const named = [...new Set(imported)]
    .filter((name) => !isBuiltin(name))
    .map((name) => (name in known ? name : `@types/${name}`));
  const dependencies = Object.fromEntries(
    named.toSorted().map((name) => {
      const version = known[name];
      if (version === undefined) throw new Error(`${name} is imported, but package.json does not list it.`);
      return [name, version];
    }),
  );
  return {
    name: 'lexast',
    version: project.version,
    description: 'Vietnamese legal instruments as a tree, and every form compiled from it',
    license: project.license,
    type: 'module',
    engines: { node: '>=20' },
    exports: { '.': { types: './lib/src/index.d.ts', default: './lib/src/index.js' } },
    bin: { lexast: 'lib/scripts/lexast.js' },
    files: ['lib'],
    dependencies,
  };
}
