import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { byProgram, measure } from '../../bench/measure.ts';
import { randomFrom } from '../../bench/corpus/random.ts';
import { firstViewFiles } from '../../bench/page-weight.ts';
import { japaneseLaw } from '../../bench/peers/japanese-law.ts';
import { formatBenchmarks } from '../../bench/report.ts';

test('a first view has what a browser fetches without anybody’s doing', async () => {
  const dist = await mkdtemp(path.join(tmpdir(), 'first-view-'));
  await mkdir(path.join(dist, 'assets'));
  const files = {
    'index.html': `<link rel="preload stylesheet" href="/assets/a.css"><link rel="preload" href="/assets/b.css">
      <link rel="modulepreload" href="/assets/page.js"><script type="module" src="/assets/app.js?v=1"></script>`,
    'assets/app.js': 'import{x}from"./lib.js";document.onclick=()=>import("./later.js")',
    'assets/lib.js': 'export const x=1',
    'assets/page.js': '',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(dist, name), content);
  const { sheets, scripts } = firstViewFiles(dist, 'index.html');
  await rm(dist, { recursive: true });
  expect([...sheets]).toEqual(['assets/a.css']);
  expect([...scripts].toSorted()).toEqual(['assets/app.js', 'assets/lib.js', 'assets/page.js']);
});

const used = { cpu: 2, seconds: 1, megabytes: 100 };
const page = { html: 100, frame: 50, law: 40, css: 10, js: 20 };
const run = { date: '2050-01-01', machine: 'a machine', load: 0 };
const parsing = [{ step: 'read', milliseconds: 1, perCharacters: 2 }];

test('a peer is reported beside ours, with the ratio', () => {
  const report = formatBenchmarks({
    sizes: [],
    peers: {
      ...run,
      parsing,
      lawtext: { name: 'Lawtext 1', steps: [{ step: 'parse', milliseconds: 3, perCharacters: 9 }] },
      texts: 10,
      ours: {
        name: 'ours',
        build: used,
        rebuild: { ...used, seconds: 1 },
        page,
        fonts: 5,
        search: [10, 20, 30],
      },
      sites: [
        {
          name: 'Peer 1',
          build: { ...used, cpu: 4 },
          rebuild: { ...used, seconds: 4 },
          page,
          fonts: 0,
          search: [40, 40, 40],
        },
      ],
      pandoc: { name: 'pandoc 1', used: { cpu: 6, seconds: 3, megabytes: 50 } },
    },
  });
  expect(report).toContain('| CPU s | 2.0 | 10.0 | 0.20 |');
  expect(report).toContain('| peak MB of one process | 100 | 100 | 1.00 |');
  expect(report).toContain('| Lawtext 1: parse | 3.0 | 9.0 | 3.0 |');
  expect(report).toContain('| CPU ms a text | 200 | 400 | 0.50 |');
  expect(report).toContain('| wall s | 1.0 | 4.0 | 0.25 |');
  expect(report).toContain('| HTML, CSS and JS | 130 | 130 | 1.00 |');
  expect(report).toContain('| fonts | 5 | 0 | – |');
  expect(report).toContain('| mean | 20 | 40 | 0.50 |');
  expect(report).not.toContain('not measured');
});

test('what could not be measured says why, and the rest stands', () => {
  const report = formatBenchmarks({
    sizes: [],
    peers: {
      ...run,
      parsing,
      lawtext: { name: 'Lawtext 1', problem: 'no network' },
      texts: 10,
      ours: { name: 'ours', problem: 'the disk is full' },
      sites: [{ name: 'Peer 1', build: used, rebuild: used, page, problem: 'fonts and search: no browser' }],
      pandoc: { name: 'pandoc', problem: 'it is not here' },
    },
  });
  expect(report).toContain('Lawtext 1, not measured: no network');
  expect(report).toContain('ours, not measured: the disk is full');
  expect(report).toContain('pandoc, not measured: it is not here');
  expect(report).toContain('Peer 1, not measured: fonts and search: no browser');
  expect(report).toContain('| CPU ms a text | 200 |');
  expect(report).toContain('| mean | – |');
});

test('the invented act is numbered as Japanese laws are', () => {
  const act = japaneseLaw(400_000, randomFrom(1));
  expect(act).toContain('\n第十条　');
  expect(act).toContain('\n第二十一条　');
  expect(act).toContain('\n第百五条　');
  expect(act).toContain('\n２　');
  expect(Math.abs(Buffer.byteLength(act) - 400_000)).toBeLessThan(8_000);
});

test('programs of a build are told apart, with the helpers that they killed', () => {
  const node = { seconds: 3, cpu: 2, megabytes: 100, helpers: [] };
  const helper = { pid: 1, cpu: 5, megabytes: 900, uncounted: true };
  expect(
    byProgram([
      { ...node, program: 'verify.ts dist' },
      { ...node, program: 'verify.ts dist', seconds: 4, megabytes: 300 },
      { ...node, program: 'index-search.ts dist', helpers: [helper] },
    ]),
  ).toEqual({
    'verify.ts': { seconds: 4, cpu: 4, megabytes: 300 },
    'index-search.ts': { seconds: 3, cpu: 7, megabytes: 900 },
  });
});

test('a build is reported with its programs', () => {
  const stages = [
    { stage: 'build from nothing', used: { ...used, programs: { 'verify.ts': used, 'other.ts': used } } },
    { stage: 'build, nothing changed', problem: 'killed' },
  ];
  const report = formatBenchmarks({ sizes: [{ ...run, instruments: 7, stages }] });
  expect(report).toContain(
    '| **build from nothing** | 2.0 | 1.0 | 100 |\n| proof of all pages | 2.0 | 1.0 | 100 |\n' +
      '| **build, nothing changed**: killed |  |  |  |\n',
  );
});

test('a program is measured as a whole, a helper that it kills too', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'measure-'));
  // Both do so much work, however long it takes on a busy machine.
  const helper = 'for ((i = 0; i < 200000; i++)); do :; done; echo done; exec sleep 600';
  await writeFile(
    path.join(folder, 'starter.mjs'),
    `import { spawn } from 'node:child_process';
    const helper = spawn('bash', ['-c', ${JSON.stringify(helper)}]);
    helper.stdout.once('data', () => {
      helper.kill();
      const before = process.cpuUsage();
      while (process.cpuUsage(before).user < 400_000);
    });`,
  );
  const measured = await measure(['starter.mjs'], folder, 600);
  await rm(folder, { recursive: true });
  const part = measured.programs['starter.mjs'];
  expect(part?.seconds).toBeGreaterThan(0.4);
  // Elsewhere a helper that was killed cannot be measured.
  if (existsSync('/proc/self/stat')) expect(part?.cpu).toBeGreaterThan(0.5);
  expect(measured.cpu).toBeGreaterThan(0.4);
});
