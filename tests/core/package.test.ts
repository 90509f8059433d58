import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** @throws Error with what the program wrote: `tsc` says on standard output what is wrong */
function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  run(process.execPath, ['scripts/package.ts'], '.');
  const packed = run('npm', ['pack', '--silent', '--pack-destination', project, './dist-lexast'], '.').trim();
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(path.join(project, 'use.ts'), consumer);
  writeFileSync(path.join(project, 'use.js'), consumer);
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', `./${packed}`], project);
}, 300_000);

afterAll(() => rmSync(project, { recursive: true, force: true }), 300_000);

test.each(nodes)(
  'parses, resolves and compiles by import: %s',
  (node) => {
    const said = run(node, ['use.js', example], project);
    expect(said.trim()).toBe('tt-12-2030-bvd 3 true true');
  },
  120_000,
);

test.each(nodes)(
  'runs as the command lexast: %s',
  (node) => {
    const bin = path.join(project, 'node_modules', '.bin', 'lexast');
    const said = run(node, [bin, 'parse', example, '--to', 'json'], project);
    expect(JSON.parse(said).work.id).toBe('tt-12-2030-bvd');
  },
  120_000,
);

test('a consumer type-checks, the types of the package included', () => {
  const tsc = path.resolve('node_modules', 'typescript', 'bin', 'tsc');
  const types = path.resolve('node_modules', '@types');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
  run(process.execPath, [tsc, ...options, '--typeRoots', types, 'use.ts'], project);
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

test('the installed tree is small', () => {
  const files = readdirSync(path.join(project, 'node_modules'), { recursive: true, withFileTypes: true });
  const bytes = files
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
  expect(bytes / 1e6).toBeLessThan(40);
});
