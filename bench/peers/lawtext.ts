import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { randomFrom } from '../corpus/random.ts';
import { withPeer } from './install.ts';
import { japaneseLaw } from './japanese-law.ts';
import type { StepSpeed } from './parsing.ts';

const dependencies = { lawtext: '0.1.52' };
const BYTES = 1_000_000;

export interface LawtextResult {
  name: string;
  steps: StepSpeed[];
}

/** The best of several rounds, as for ours; errors mean that the act is not in the form it reads. */
const program = `import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { parse } = require('lawtext/dist/src/parser/lawtext.js');
const { analyze } = require('lawtext/dist/src/analyzer/index.js');
const text = readFileSync('act.law.txt', 'utf8');
const used = (before) => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
let parsed = Infinity;
let analysed = Infinity;
for (let round = 0; round < 5; round += 1) {
  const before = process.cpuUsage();
  const { value, errors } = parse(text);
  parsed = Math.min(parsed, used(before));
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  await analyze({ elToBeModified: value });
  analysed = Math.min(analysed, used(before));
}
console.log(JSON.stringify({ parsed, analysed }));
`;

/**
 * Lawtext parses an invented act of Japanese law, its own language, of about the length and structure of the text that
 * ours parses. Its scripts of installation are not run: they build what draws figures.
 */
export async function measureLawtext(): Promise<LawtextResult> {
  const act = japaneseLaw(BYTES, randomFrom(7));
  const files = { 'act.law.txt': act, 'measure.mjs': program };
  return withPeer({ dependencies, files, flags: ['--ignore-scripts'] }, async (folder) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['measure.mjs'], { cwd: folder });
    const { parsed, analysed } = JSON.parse(stdout) as { parsed: number; analysed: number };
    return {
      name: `Lawtext ${dependencies.lawtext}`,
      steps: [speed('parse', parsed, act), speed('parse and resolve citations', analysed, act)],
    };
  });
}

const speed = (step: string, milliseconds: number, act: string): StepSpeed => ({
  step,
  milliseconds: (milliseconds / Buffer.byteLength(act)) * 100_000,
  perCharacters: (milliseconds / act.length) * 100_000,
});
