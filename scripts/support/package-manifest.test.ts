import { expect, test } from 'vitest';
import { packageManifest } from './package-manifest.ts';

const project = {
  version: '1.2.3',
  license: 'MIT',
  dependencies: { vfile: '^6.0.0', astro: '^7.0.0' },
  devDependencies: { '@types/hast': '^3.0.0' },
};

test('depends on what the compiled files import, and on nothing else', () => {
  const sources = [
    "import { VFile } from 'vfile';\nimport { readFile } from 'node:fs/promises';\nimport './own.js';\n",
    "export declare function f(node: import('hast').Root): void;\n",
    "/** ```ts\n * import { parse } from 'lexast';\n * ``` */\n",
    '  // The word before tells a name from "other words".\n',
  ];
  expect(packageManifest(project, sources).dependencies).toEqual({
    '@types/hast': '^3.0.0',
    vfile: '^6.0.0',
  });
});

test('refuses a file that imports what the project does not list', () => {
  expect(() => packageManifest(project, ["import x from 'unknown-package';"])).toThrow(/unknown-package/);
});
