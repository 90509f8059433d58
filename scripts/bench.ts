/**
 * `npm run bench [-- --sizes 10,100] [--limit SECONDS] [--peers [--instruments 100]]`: measures builds of invented corpora,
 * and peers on the same texts; writes `docs/benchmarks.md`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { measureSize } from '../bench/corpus/run.ts';
import { measurePeers } from '../bench/peers/run.ts';
import { readArguments } from './support/arguments.ts';
import { formatBenchmarks, type Benchmarks } from '../bench/report.ts';

const DATA = 'bench/results.json';
const PAGE = 'docs/benchmarks.md';

const { values } = readArguments(
  'npm run bench [-- --sizes 10,100] [--limit GIÂY] [--peers [--instruments 100]]',
  {
    options: {
      sizes: { type: 'string', default: '10,100,1000' },
      limit: { type: 'string', default: '1200' },
      peers: { type: 'boolean', default: false },
      /** Invented instruments of which our site and those of the peers are built. */
      instruments: { type: 'string', default: '100' },
    },
  },
);
const sizes = values.sizes.split(',').filter(Boolean).map(Number);

// Sizes and peers that are not measured this time keep their last results, with their dates.
const before = await readFile(DATA, 'utf8')
  .then((json) => JSON.parse(json) as Benchmarks)
  .catch((): Benchmarks => ({ sizes: [] }));
const run = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${os.cpus()[0]?.model}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`,
};
const results: Benchmarks = { ...before };
for (const size of sizes) {
  const load = os.loadavg()[0] ?? 0;
  const measured = { ...run, load, ...(await measureSize(size, Number(values.limit))) };
  results.sizes = [...results.sizes.filter(({ instruments }) => instruments !== size), measured].toSorted(
    (left, right) => left.instruments - right.instruments,
  );
  await save();
}
if (values.peers) {
  const load = os.loadavg()[0] ?? 0;
  const measured = await measurePeers(Number(values.instruments), Number(values.limit));
  results.peers = { ...run, load, ...measured };
  await save();
}

async function save(): Promise<void> {
  await writeFile(DATA, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(PAGE, formatBenchmarks(results));
}
console.log(`Written to ${PAGE}.`);
