import { describe, expect, it } from 'vitest';
import { createCatalogue, resolveReferences } from '../cite/index.ts';
import { normalise } from '../formats/index.ts';
import { treeText } from '../lexast/index.ts';
import { parse } from './index.ts';

/**
 * Long runs of one sign, in each zone of an instrument. An expression that tries every way to part a run takes
 * for ever on sixty signs, one that looks from every place to the end grows with the square: both show at these
 * sizes, whatever the speed of the machine.
 */
const units = [
  '.',
  '…',
  '_',
  '-',
  '=',
  '*',
  '(',
  ',',
  '|',
  ' | ',
  '“',
  '1',
  '/',
  '\t',
  ' ',
  'a ',
  'ABC ',
  'số 1/',
  '1. A. ',
];

const zones: Record<string, (run: string) => string> = {
  header: (run) => `CHÍNH PHỦ\n${run}\nSố: 1/NĐ-CP\nNGHỊ ĐỊNH\nVề A\n\nCăn cứ Luật B;\nĐiều 1. A\nB.`,
  preamble: (run) => `CHÍNH PHỦ\nNGHỊ ĐỊNH\nVề A\n\nCăn cứ Luật B;\n${run}\nĐiều 1. A\nB.`,
  body: (run) => `CHÍNH PHỦ\nNGHỊ ĐỊNH\nVề A\n\nCăn cứ Luật B;\nĐiều 1. A\n1. ${run}\n2. B.`,
  closing: (run) =>
    `CHÍNH PHỦ\nNGHỊ ĐỊNH\nVề A\n\nCăn cứ Luật B;\nĐiều 1. A\nB.\nNơi nhận:\n- ${run}\nTM. CHÍNH PHỦ\n${run}\nNguyễn Văn A`,
  appendix: (run) =>
    `CHÍNH PHỦ\nNGHỊ ĐỊNH\nVề A\n\nCăn cứ Luật B;\nĐiều 1. A\nB.\nTM. CHÍNH PHỦ\nNguyễn Văn A\nPHỤ LỤC I\n${run}\n1. A.`,
};

const catalogue = createCatalogue([]);
const ends = [')1', ' của Luật”.'];

/** Processor time of this thread in milliseconds: other work on the machine does not count. */
function clock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** What a text costs, its tree proven whole. */
function cost(text: string): number {
  const from = clock();
  const tree = resolveReferences(parse(text), catalogue);
  const taken = clock() - from;
  expect(treeText(tree)).toBe(normalise(text));
  return taken;
}

describe('long runs', () => {
  describe.each(Object.entries(zones))('%s', (_, zone) => {
    it.each(units)('of %j', (unit) => {
      for (const end of ends) {
        const text = (length: number) => zone(`${unit.repeat(Math.ceil(length / unit.length))}${end}`);
        const short = Math.min(cost(text(2000)), cost(text(2000)));
        // Sixteen times as long: linear growth is 16, growth with the square 256.
        const long = cost(text(32_000));
        if (long > 250) expect(long / Math.max(short, 4)).toBeLessThan(64);
      }
    });
  });
});
