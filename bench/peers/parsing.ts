import { VFile } from 'vfile';
import { createCatalogue, fromMdx, parse, readSource, resolveReferences, toMdx } from '../../src/index.ts';
import { identityOf, instrumentText } from '../corpus/instrument.ts';
import { randomFrom } from '../corpus/random.ts';

export interface StepSpeed {
  step: string;
  /** CPU milliseconds for each 100 kB of source. */
  milliseconds: number;
  /** CPU milliseconds for each 100,000 characters: other scripts take other numbers of bytes. */
  perCharacters: number;
}

const ROUNDS = 8;

/** One text of 1 MB read only, parsed, with citations resolved, written as MDX, and read back; it cites 40 others. */
export async function measureParsing(count = 40): Promise<StepSpeed[]> {
  const random = randomFrom(7);
  const all = Array.from({ length: count }, (_, index) => identityOf(index, random));
  const catalogue = createCatalogue(all);
  const texts = all.slice(0, 1).map((identity) => instrumentText(identity, all, 750_000, random));
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const size = bytes.reduce((sum, { length }) => sum + length, 0);
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const speeds: StepSpeed[] = [];
  async function step<T>(name: string, each: (index: number) => T | Promise<T>): Promise<T[]> {
    let made: T[] = [];
    let best = Infinity;
    // The best of several rounds: what counts is the speed of a long run, not of one that is still being compiled.
    for (let round = 0; round < ROUNDS; round += 1) {
      made = [];
      const before = process.cpuUsage();
      for (let index = 0; index < bytes.length; index += 1) made.push(await each(index));
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, user + system);
    }
    const per100k = (length: number) => (best / 1000 / length) * 100_000;
    speeds.push({ step: name, milliseconds: per100k(size), perCharacters: per100k(characters) });
    return made;
  }
  const file = (index: number) => new VFile({ path: `${index}.txt`, value: bytes[index] });
  const sources = await step('read and normalise', (index) => readSource(bytes[index]!, file(index)));
  await step('parse', (index) => parse(sources[index]!, file(index)));
  const trees = await step('parse and resolve citations', (index) =>
    resolveReferences(parse(sources[index]!, file(index)), catalogue, file(index)),
  );
  const documents = await step('write MDX', (index) => `---\nid: x\n---\n\n${toMdx(trees[index]!)}`);
  await step('read MDX back', (index) => fromMdx(new VFile(documents[index]!)));
  return speeds;
}
