/**
 * `npm run new -- FOLDER`: makes a new site in a folder of its own. The code is copied, the content is not: the new site has a
 * site file, a page "Giới thiệu" and empty tables.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments, exitWithUsage } from './support/arguments.ts';

/** Files and folders of the project that every site needs; what is only about this site is not copied. */
const COPIED = [
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc.json',
  'CONTRIBUTING.md',
  'LICENSE',
  'astro.config.mjs',
  'docs',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
  'tsconfig.package.json',
  'vitest.config.ts',
];
/** Screenshots and measurements of this site, and its generated API pages. */
const NOT_COPIED = /^docs\/(?:screens|api|benchmarks\.md)/;

const USAGE = 'npm run new -- ../trang-moi --name "Tên trang" --id trang-moi';
const { positionals, values } = readArguments(USAGE, {
  allowPositionals: true,
  options: { name: { type: 'string' }, id: { type: 'string' } },
});
const [folder] = positionals;
const { name, id } = values;
if (!folder) exitWithUsage('Ghi thư mục của trang mới.', USAGE);
if (id !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
  exitWith(`"${id}" không phải khóa: chỉ dùng chữ thường không dấu, chữ số và dấu "-".`);
if (existsSync(folder) && (await readdir(folder)).length > 0)
  exitWith(`${folder} đã có tệp. Chọn một thư mục trống hoặc chưa có.`);

const root = path.resolve(import.meta.dirname, '..');
await mkdir(folder, { recursive: true });
for (const part of COPIED) {
  const from = path.join(root, part);
  if (existsSync(from)) await cp(from, path.join(folder, part), { recursive: true, filter: isShared });
}
const content = path.join(folder, 'content');
await cp(path.join(root, 'scripts', 'support', 'new-site', 'content'), content, { recursive: true });
await fillIn(path.join(content, 'site.yaml'), [
  [/^name: .*$/m, name && `name: ${JSON.stringify(name)}`],
  [/^id: .*$/m, id && `id: ${id}`],
]);
await writePackage(path.join(folder, 'package.json'));

console.log(`Trang mới ở ${folder}. Làm tiếp:
  1. Sửa ${path.join(content, 'site.yaml')}: tên, lời trang chủ, địa chỉ.
  2. cd ${folder} && npm ci
  3. npm run add -- TỆP-VĂN-BẢN     (.docx, .pdf, .html, .txt)
  4. npm start
Hướng dẫn: docs/vi/README.md.`);

/** Writes the `package.json` of the new site, without the commands for tests and measurements, which are not copied. */
async function writePackage(file: string): Promise<void> {
  const described = JSON.parse(await readFile(file, 'utf8')) as { scripts: Record<string, string> };
  for (const command of ['bench', 'fuzz', 'test', 'screens', 'package']) delete described.scripts[command];
  await writeFile(file, `${JSON.stringify({ ...described, name: id ?? 'trang-moi' }, null, 2)}\n`);
}

function isShared(source: string): boolean {
  const relative = path.relative(root, source).split(path.sep).join('/');
  return !NOT_COPIED.test(relative) && !relative.endsWith('.test.ts');
}

/** Replaces patterns in a file by what the command line gives; where it gives nothing, the file's own words stay. */
async function fillIn(file: string, given: readonly [RegExp, string | undefined][]): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const [place, words] of given) if (words) text = text.replace(place, () => words);
  await writeFile(file, text);
}

function exitWith(reason: string): never {
  console.error(reason);
  process.exit(1);
}
