/**
 * `npm run package`: builds the core as an npm package in `dist-lexast/`, compiled to JavaScript with its types, and with only
 * the dependencies that the compiled files import. `docx` is included as one bundled file: its own package holds the same code
 * in five forms, 20 MB.
 */
import { execFileSync } from 'node:child_process';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { filesIn } from '../src/reuse/files/files-in.ts';
import { type ProjectManifest, packageManifest } from './support/package-manifest.ts';

const OUT = 'dist-lexast';
/** Place of the bundled `docx` in the package. */
const BUNDLED = path.join('lib', 'vendor', 'docx.js');

await rm(OUT, { recursive: true, force: true });
const tsc = path.join('node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.package.json'], { stdio: 'inherit' });

await bundleDocx();

const compiled = (await filesIn(OUT)).filter((name) => /\.(?:js|d\.ts)$/.test(name) && name !== BUNDLED);
const sources = await Promise.all(compiled.map((name) => readFile(path.join(OUT, name), 'utf8')));
const project = JSON.parse(await readFile('package.json', 'utf8')) as ProjectManifest;
const manifest = packageManifest(project, sources);
await writeFile(path.join(OUT, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await copyFile('LICENSE', path.join(OUT, 'LICENSE'));
await copyFile(path.join('docs', 'lexast.md'), path.join(OUT, 'README.md'));
console.log(`lexast ${manifest.version} is in ${OUT}/: npm pack ./${OUT}`);

/** Bundles what the compiled files import from `docx`, with its licence, and makes them import the bundle. */
async function bundleDocx(): Promise<void> {
  const names = new Set<string>();
  for (const name of await filesIn(OUT)) {
    const file = path.join(OUT, name);
    const code = await readFile(file, 'utf8');
    const imported = [...code.matchAll(/^import \{([^}]*)\} from 'docx';$/gm)];
    if (imported.length === 0) continue;
    // Only inner modules have types of `docx`; the public types of the package do not refer to them.
    if (name.endsWith('.d.ts')) {
      await rm(file);
      continue;
    }
    for (const [, list = ''] of imported)
      for (const each of list.split(',')) names.add(each.trim().split(' as ')[0]!).delete('');
    const there = path.relative(path.dirname(name), BUNDLED).replaceAll(path.sep, '/');
    await writeFile(file, code.replaceAll(/ from 'docx';$/gm, ` from '${there}';`));
  }
  await build({
    stdin: { contents: `export { ${[...names].toSorted().join(', ')} } from 'docx';`, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'inline',
    outfile: path.join(OUT, BUNDLED),
  });
  const licence = path.join('node_modules', 'docx', 'LICENSE');
  await copyFile(licence, path.join(OUT, path.dirname(BUNDLED), 'docx.LICENSE'));
}
