import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** An empty project of a stranger, with the package installed as from the registry. */
const project = mkdtempSync(path.join(tmpdir(), 'lexast-consumer-'));
const example = path.resolve('examples', 'van-ban.txt');

const consumer = `import { readFile } from 'node:fs/promises';
import { createCatalogue, instrumentId, parse, readSource, references, resolveReferences, toAkn, toDocx, workOfMeta } from 'lexast';
import { VFile } from 'vfile';

const file = new VFile({ path: process.argv[2] ?? '' });
const source = await readSource(new Uint8Array(await readFile(file.path)), file);
const doc = resolveReferences(parse(source, file), createCatalogue([]), file);
const work = workOfMeta(doc.meta, instrumentId(doc.meta) ?? 'van-ban');
const akn = toAkn(doc, work);
const docx = await toDocx(doc, work);
console.log([work.id, references(doc).length, akn.includes('eId="art_2"'), docx[0] === 0x50].join(' '));
`;

/** The machine's own Node, which may be 20, beside the one that runs the tests. */
const nodes = [
  ...new Set([
    process.execPath,
    ...(process.env['PATH'] ?? '')
      .split(path.delimiter)
      .filter((folder) => !folder.includes('node_modules'))
      .map((folder) => path.join(folder, 'node'))
      .filter((file) => existsSync(file))
      .slice(0, 1),
  ]),
];

beforeAll(() => {
  const run = (command: string, args: string[], cwd: string) =>
    execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
  run(process.execPath, ['scripts/package.ts'], '.');
  const packed = run('npm', ['pack', '--silent', '--pack-destination', project, './dist-lexast'], '.').trim();
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(path.join(project, 'use.ts'), consumer);
  writeFileSync(path.join(project, 'use.js'), consumer);
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', `./${packed}`], project);
}, 300_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test.each(nodes)('parses, resolves and compiles by import: %s', (node) => {
  const said = execFileSync(node, ['use.js', example], { cwd: project, encoding: 'utf8' });
  expect(said.trim()).toBe('tt-12-2030-bvd 3 true true');
});

test.each(nodes)('runs as the command lexast: %s', (node) => {
  const bin = path.join(project, 'node_modules', '.bin', 'lexast');
  const said = execFileSync(node, [bin, 'parse', example, '--to', 'json'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(JSON.parse(said).work.id).toBe('tt-12-2030-bvd');
});

test('a consumer type-checks, the types of the package included', () => {
  const tsc = path.resolve('node_modules', 'typescript', 'bin', 'tsc');
  const types = path.resolve('node_modules', '@types');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
  execFileSync(process.execPath, [tsc, ...options, '--typeRoots', types, 'use.ts'], { cwd: project });
}, 120_000);

test('only what it imports is installed: neither Astro nor TypeScript', () => {
  const manifest = JSON.parse(
    readFileSync(path.join(project, 'node_modules', 'lexast', 'package.json'), 'utf8'),
  );
  expect(Object.keys(manifest.dependencies)).not.toEqual(expect.arrayContaining(['astro']));
  const installed = readdirSync(path.join(project, 'node_modules'));
  for (const name of ['astro', 'typescript', 'pagefind', 'vite', 'node'])
    expect(installed).not.toContain(name);
});
