/**
 * `npm run package`: the core as an npm package in `dist-lexast/`, compiled to JavaScript with its types, and with only the
 * dependencies that the compiled files import.
 */
import { execFileSync } from 'node:child_process';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../src/reuse/files/files-in.ts';
import { type ProjectManifest, packageManifest } from './support/package-manifest.ts';

const OUT = 'dist-lexast';

await rm(OUT, { recursive: true, force: true });
const tsc = path.join('node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.package.json'], { stdio: 'inherit' });

const compiled = (await filesIn(OUT)).filter((name) => /\.(?:js|d\.ts)$/.test(name));
const sources = await Promise.all(compiled.map((name) => readFile(path.join(OUT, name), 'utf8')));
const project = JSON.parse(await readFile('package.json', 'utf8')) as ProjectManifest;
const manifest = packageManifest(project, sources);
await writeFile(path.join(OUT, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await copyFile('LICENSE', path.join(OUT, 'LICENSE'));
await copyFile(path.join('docs', 'lexast.md'), path.join(OUT, 'README.md'));
console.log(`lexast ${manifest.version} is in ${OUT}/: npm pack ./${OUT}`);
