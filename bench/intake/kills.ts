/**
 * `node bench/intake/kills.ts [--add 20] [--corpus 20] [--build 10] [--seed 1]`: `add`, `corpus` and `build` are killed at
 * moments of chance, in copies of this project. After each: is a file half written, is `content/` sound, and does the next
 * run write byte for byte what one writes that nobody disturbed?
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { handEdit } from '../../src/records/documents/index.ts';
import { digest } from '../../src/reuse/digest.ts';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import { randomFrom } from '../corpus/random.ts';
import { makeWorkspace } from '../corpus/workspace.ts';
import { makeFolder } from './folder.ts';

const { values } = parseArgs({
  options: {
    add: { type: 'string', default: '20' },
    corpus: { type: 'string', default: '20' },
    build: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const random = randomFrom(Number(values.seed));
const home = await mkdtemp(path.join(tmpdir(), 'kills-'));
const given = path.join(home, 'given');
const FILES = 12;

/** What is killed, what it writes, and what `content/` it begins with. */
const commands = {
  add: {
    program: ['scripts/add.ts', given],
    writes: 'content',
    before: () => cp('content', at('content'), all),
  },
  corpus: { program: ['scripts/corpus.ts'], writes: 'content', before: withoutDocuments },
  build: { program: ['scripts/build.ts'], writes: 'dist', before: () => cp('content', at('content'), all) },
} as const;
const all = { recursive: true };
const project = path.join(home, 'project');
const at = (name: string) => path.join(project, name);

let failures = 0;
try {
  await mkdir(given);
  await mkdir(project);
  await makeWorkspace(project);
  await makeFolder(given, FILES, undefined);
  for (const name of ['add', 'corpus', 'build'] as const) await killOften(name, Number(values[name]));
} finally {
  await rm(home, { recursive: true, force: true });
}
console.log(failures === 0 ? 'nothing was lost' : `${failures} faults`);
process.exitCode = failures === 0 ? 0 : 1;

async function killOften(name: keyof typeof commands, times: number): Promise<void> {
  if (times === 0) return;
  const { program, writes } = commands[name];
  await begin(name);
  const started = performance.now();
  await run(program);
  const lasts = performance.now() - started;
  const expected = await digests(writes);
  const moments: string[] = [];
  for (let time = 0; time < times; time += 1) {
    await begin(name);
    // All moments alike, those of writing at the end among them.
    const moment = Math.round((lasts * (time + random.between(0, 999) / 1000)) / times);
    const site = writes === 'dist' ? await digests('dist') : undefined;
    await run(program, moment);
    const faults = await halfWritten();
    // A site is there whole, the old one or the new one, or not at all between its last two steps.
    if (site) faults.push(...(await siteFaults(site, expected)));
    const check = await run(['scripts/check.ts']);
    if (check.code !== 0 && !/npm run corpus|npm run check/u.test(check.said))
      faults.push(`check: ${check.said}`);
    const again = await run(program);
    const after = await digests(writes);
    for (const file of new Set([...expected.keys(), ...after.keys()]))
      if (expected.get(file) !== after.get(file)) faults.push(`${file} is another than undisturbed`);
    if (name !== 'add' && again.code !== 0) faults.push(`again: ${again.said}`);
    moments.push(`${moment}${faults.length > 0 ? '!' : ''}`);
    failures += faults.length;
    for (const fault of faults.slice(0, 8)) console.log(`${name}, killed after ${moment} ms: ${fault}`);
  }
  console.log(`${name}: ${times} kills of ${Math.round(lasts)} ms, after ${moments.join(', ')} ms`);
}

/** The project as it is before the command. */
async function begin(name: keyof typeof commands): Promise<void> {
  for (const part of ['content', '.pending']) await rm(at(part), { ...all, force: true });
  await commands[name].before();
}

async function withoutDocuments(): Promise<void> {
  await cp('content', at('content'), all);
  await rm(at('content/documents'), all);
}

/** @param killAfter milliseconds; its helpers are killed with it, as they are when a terminal is closed */
function run(program: readonly string[], killAfter?: number): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, { cwd: project, detached: true });
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (said += part));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
    if (killAfter !== undefined)
      void wait(killAfter).then(() => {
        try {
          process.kill(-child.pid!, 'SIGKILL');
        } catch {
          // It has ended by itself.
        }
      });
  });
}

async function digests(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const names = await filesIn(at(folder)).catch(() => []);
  for (const name of names)
    if (!/\.\d+\.tmp$/u.test(name)) found.set(name, digest(await readFile(path.join(at(folder), name))));
  return found;
}

async function halfWritten(): Promise<string[]> {
  const faults: string[] = [];
  for (const name of await filesIn(at('content'))) {
    if (name.endsWith('.tmp')) continue;
    const contents = await readFile(path.join(at('content'), name), 'utf8');
    if (name.startsWith('documents') && handEdit(contents) !== undefined)
      faults.push(`${name} is half written`);
    if (name === 'permalinks.json') JSON.parse(contents);
  }
  return faults;
}

async function siteFaults(
  before: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
): Promise<string[]> {
  const now = await digests('dist');
  const isLike = (other: ReadonlyMap<string, string>) =>
    now.size === other.size && [...now].every(([name, sum]) => other.get(name) === sum);
  return now.size === 0 || isLike(before) || isLike(expected)
    ? []
    : ['dist/ is neither the old site nor the new one'];
}
