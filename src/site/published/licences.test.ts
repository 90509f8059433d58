import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { licenceTexts, shippedPackages } from './licences.ts';

test('every package has its licence in words', async () => {
  const text = await licenceTexts('.');
  for (const name of shippedPackages) expect(text).toContain(`\n${name} `);
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text.match(/^={72}$/gm)).toHaveLength(shippedPackages.length);
});

test('no package that is bundled for browsers is left out', async () => {
  const entries = new Set(['src/offline/sw.ts', 'src/portable/runtime.ts']);
  for (const file of globSync('src/**/*.astro')) {
    for (const [script] of readFileSync(file, 'utf8').matchAll(/<script>[\s\S]*?<\/script>/g))
      for (const [, address = ''] of script.matchAll(/import '([^']+)'/g))
        entries.add(path.join(path.dirname(file), address));
  }
  expect(entries.size).toBeGreaterThan(8);
  const { metafile } = await build({
    entryPoints: [...entries],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
    logLevel: 'error',
    plugins: [
      {
        name: 'style sheets by address',
        setup: ({ onResolve }) =>
          void onResolve({ filter: /\?url$/ }, () => ({ path: 'sheet', external: true })),
      },
    ],
  });
  const packages = Object.keys(metafile.inputs).flatMap((input) => {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    return name ? [name] : [];
  });
  expect(packages.length).toBeGreaterThan(4);
  expect(
    [...new Set(packages)].filter((name) => !(shippedPackages as readonly string[]).includes(name)),
  ).toEqual([]);
});
