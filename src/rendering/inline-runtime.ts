import type { Plugin } from 'vite';

/** The bundler's module of helpers, which a script with several entry points needs. */
const RUNTIME = '\0rolldown/runtime.js';
const IMPORT = /^import \{([^}]*)\} from "\.\/rolldown-runtime[^"]*";$/m;

/**
 * Puts the bundler's helpers, 160 bytes, into each script that needs them. In a file of their own they would be requested only
 * after the script that imports them has arrived: on a slow line the search would wait half a second for that.
 */
export function inlineRuntime(): Plugin {
  return {
    name: 'inline-runtime',
    apply: 'build',
    renderChunk(code, chunk, _options, { chunks }) {
      if (this.environment.name !== 'client') return;
      const runtime = Object.values(chunks).find(({ moduleIds }) => isRuntime(moduleIds));
      const helpers = runtime?.modules[RUNTIME]?.code;
      return helpers && chunk.imports.includes(runtime.fileName) ? withHelpers(code, helpers) : undefined;
    },
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const part of Object.values(bundle))
        if (part.type === 'chunk' && isRuntime(part.moduleIds)) delete bundle[part.fileName];
    },
  };
}

const isRuntime = (moduleIds: readonly string[]) => moduleIds.length === 1 && moduleIds[0] === RUNTIME;

/**
 * Replaces the import of the helpers in a script by the helpers.
 *
 * @param code `import { t as __exportAll } from "./rolldown-runtime….js";` and what follows
 * @param helpers `var __exportAll = …;`
 * @throws Error where the bundler writes the import or the helpers in another form
 */
export function withHelpers(code: string, helpers: string): string {
  const [statement, imported = ''] = IMPORT.exec(code) ?? [];
  const names = imported.split(',').map((each) => each.split(' as ').at(-1)?.trim() ?? '');
  const declared = new Set([...helpers.matchAll(/^(?:var|function) ([\w$]+)/gm)].map(([, name]) => name));
  if (statement === undefined || !names.every((name) => declared.has(name)))
    throw new Error(
      `The bundler writes its helpers otherwise than before: ${statement ?? code.slice(0, 200)}`,
    );
  return code.replace(statement, () => helpers);
}
