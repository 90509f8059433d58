import { globSync, readFileSync } from 'node:fs';
import { parse as parseYaml, stringify } from 'yaml';
import type { z } from 'zod';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createCatalogue, resolveReferences } from '../../cite/index.ts';
import { normalise } from '../../formats/index.ts';
import { parse } from '../../parse/index.ts';
import {
  annotationSchema,
  bodiesSchema,
  digestSchema,
  everydaySchema,
  glossarySchema,
  instrumentSchema,
  packSchema,
  placesSchema,
  provenanceSchema,
  regionsSchema,
  siteSchema,
  sourcesSchema,
  timelineSchema,
} from '../schema/index.ts';
import { inVietnamese } from './vietnamese.ts';
import { readYaml } from './yaml.ts';

test('whatever the parser and the citations say of invented texts, editors read in Vietnamese', () => {
  const said = new Set<string>();
  for (const name of globSync('src/{parse,cite}/fixtures/*/input.txt')) {
    const file = new VFile();
    const source = normalise(readFileSync(name, 'utf8'));
    resolveReferences(parse(source, file), createCatalogue([]), file);
    for (const { reason } of file.messages) said.add(reason);
  }
  expect(said.size).toBeGreaterThan(10);
  expect([...said].filter((reason) => inVietnamese(reason, 'vi') === reason)).toEqual([]);
});

/** What an editor may have written in place of a value; `undefined` where the key is left out. */
const slips: readonly unknown[] = [undefined, null, ' ', 'x', 7, [], [7], { x: 1 }];

/** Of a list or a table of many the first stands for all. */
function shortened(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, 1).map(shortened);
  const entries = Object.entries(value).map(([key, each]) => [key, shortened(each)]);
  const isTable = entries.every(([, each]) => typeof each === 'object');
  return Object.fromEntries(isTable ? entries.slice(0, 1) : entries);
}

/** Every value below, by its steps. */
function* places(value: unknown, steps: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    yield [...steps, key];
    yield* places(each, [...steps, key]);
  }
}

function withSlip(value: unknown, [step = '', ...rest]: readonly string[], slip: unknown): unknown {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length > 0) copy[step] = withSlip(copy[step], rest, slip);
  else if (slip === undefined && !Array.isArray(value)) delete copy[step];
  else copy[step] = slip;
  return copy;
}

test.each<[pattern: string, schema: z.ZodType]>([
  ['instruments/qd-825-*.yaml', instrumentSchema],
  ['instruments/nq-57-2022-cp.yaml', instrumentSchema],
  ['sources/*/provenance.yaml', provenanceSchema],
  ['annotations/*/bao-cao-sau-thang.mdx', annotationSchema],
  ['digests/*.mdx', digestSchema],
  ['packs/*.yaml', packSchema],
  ['site.yaml', siteSchema],
  ['sources.yaml', sourcesSchema],
  ['bodies.yaml', bodiesSchema],
  ['places.yaml', placesSchema],
  ['regions.yaml', regionsSchema],
  ['glossary.yaml', glossarySchema],
  ['timeline.yaml', timelineSchema],
  ['everyday.yaml', everydaySchema],
])('whatever is wrong in %s, editors read it in Vietnamese', (pattern, schema) => {
  const said = new Set<string>();
  for (const name of globSync(`tests/fixtures/content/${pattern}`)) {
    const text = readFileSync(name, 'utf8');
    const value = shortened(parseYaml(/^---\n([\s\S]*?\n)---/.exec(text)?.[1] ?? text));
    for (const steps of places(value))
      for (const slip of slips) {
        const file = new VFile();
        readYaml(file, schema, stringify(withSlip(value, steps, slip)));
        for (const { reason } of file.messages) said.add(reason);
      }
  }
  expect(said.size).toBeGreaterThan(5);
  const told = [...said].map((reason) => [reason, inVietnamese(reason, 'vi')]);
  expect(
    told.filter(([reason, words]) => words === reason || words?.includes('chưa đúng dạng. Xem mẫu')),
  ).toEqual([]);
});

test.each([
  [
    'Điều 7 stands after number 5 of its list: a unit is missing, repeated or misread. Compare with the print',
    'Điều 7 đứng sau số 5',
  ],
  ['The source leaves out text here ("…"). Add a full text when one is found', 'bỏ một phần ở đây ("…")'],
  [
    '"41/NQ-CP" is cited without a date, and numbers repeat every year. Add a record of the instrument if it is known',
    '"41/NQ-CP" được viện dẫn không kèm ngày',
  ],
  [
    'The PDF has 3 letters on 12 pages: it is a scan without a text layer. Recognise its text (OCR) first, or find a text version',
    'có 3 chữ trên 12 trang',
  ],
  [
    'The published address nq-1#muc-i no longer exists. Say where it moved: add "nq-1#muc-i" to "moved", or mend the text so that it exists again.',
    'Địa chỉ đã công bố nq-1#muc-i không còn',
  ],
])('%s', (english, vietnamese) => {
  expect(inVietnamese(english, 'vi')).toContain(vietnamese);
  expect(inVietnamese(english, 'en')).toBe(english);
});
