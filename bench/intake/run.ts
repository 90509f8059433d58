/**
 * `node bench/intake/run.ts [--given FOLDER] [--count 300]`: a folder of files of all formats taken in by one command, in a
 * copy of this project; then one more file. Says what came of the files, which were taken for another instrument, and
 * processor time and memory.
 */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { makeWorkspace } from '../corpus/workspace.ts';
import { measure } from '../measure.ts';
import { makeFolder } from './folder.ts';

const { values } = parseArgs({
  options: { given: { type: 'string' }, count: { type: 'string', default: '300' } },
});
const home = await mkdtemp(path.join(tmpdir(), 'intake-'));
try {
  const project = path.join(home, 'project');
  const folder = path.join(home, 'folder');
  await mkdir(project);
  await mkdir(folder);
  await makeWorkspace(project);
  await cp('content', path.join(project, 'content'), { recursive: true });
  const made = await makeFolder(folder, Number(values.count) + 1, values.given);
  const last = [...made.identities.keys()].at(-1) as string;
  const alone = path.join(home, last);
  await cp(path.join(folder, last), alone);
  await rm(path.join(folder, last));
  const many = await add(project, folder, '--csv', 'result.csv');
  const table = await readFile(path.join(project, 'result.csv'));
  const rows = parse(table, { columns: true, bom: true }) as Record<string, string>[];
  const results = Map.groupBy(rows, (row) => row['kết quả'] ?? '');
  console.log(
    `${rows.length} files: ${[...results].map(([result, { length }]) => `${length} ${result}`).join(', ')}`,
  );
  const wrong = rows.flatMap((row) => {
    const id = made.identities.get(path.basename(row['tệp'] ?? ''));
    return id && row['mã'] && row['mã'] !== id ? [`${row['tệp']}: ${row['mã']}, is ${id}`] : [];
  });
  console.log([`taken for another instrument: ${wrong.length}`, ...wrong].join('\n  '));
  for (const row of rows)
    if (row['kết quả'] !== 'đã thêm')
      console.log(`  ${row['kết quả']} ${path.basename(row['tệp'] ?? '')}: ${row['câu hỏi, lý do']}`);
  console.log(`all of them: ${many}`);
  console.log(`one more: ${await add(project, alone)}`);
} finally {
  await rm(home, { recursive: true, force: true });
}

/** Run the real command and say what it and its workers cost; files that are asked about make it end with 1. */
async function add(project: string, ...parameters: string[]): Promise<string> {
  const used = await measure(['scripts/add.ts', ...parameters], project, 1800, [0, 1]);
  return `${used.cpu.toFixed(1)} s of processor, ${used.seconds.toFixed(1)} s, ${Math.round(used.megabytes)} MB in the largest process`;
}
