import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { annotationSchema } from '../schema/annotation.ts';
import { instrumentSchema } from '../schema/instrument.ts';
import { readEditorial } from './mdx.ts';
import { readYaml } from './yaml.ts';

/** Pieces that YAML and MDX give a meaning to, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '---\n',
        ': ',
        '- ',
        '\n',
        '  ',
        '[',
        '{',
        '}',
        '&a ',
        '*a',
        '|\n',
        '!!js/function ',
        '<b>',
      ),
      fc.constantFrom('id', 'quote', 'relations', 'Số 57', '"', '#', '\t', '%TAG', '?', 'import x'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('whatever stands in a file, reading it ends with a value or a message', () => {
  fc.assert(
    fc.property(pieces, (value) => {
      const record = new VFile({ path: 'x.yaml', value });
      expect(readYaml(record, instrumentSchema) !== undefined || record.messages.length > 0).toBe(true);
      const note = new VFile({ path: 'x.mdx', value });
      expect(readEditorial(note, annotationSchema) !== undefined || note.messages.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('aliases that would fill the memory are refused', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 12; level += 1) {
    const alias = `*a${level - 1}`;
    lines.push(`a${level}: &a${level} [${Array(9).fill(alias).join(', ')}]`);
  }
  const file = new VFile({ path: 'x.yaml', value: lines.join('\n') });
  expect(readYaml(file, instrumentSchema)).toBeUndefined();
  expect(file.messages.map(String)).toEqual([
    'x.yaml:2:10: An alias ("*") leads to itself, to nothing, or multiplies without bound: Excessive alias count indicates a resource exhaustion attack. Write the values out',
  ]);
});

test.each(['&a [*a]', 'id: &a { b: *a }', '&a\nid: x\nfacts: *a\n'])(
  '%s holds itself: a message',
  (value) => {
    const file = new VFile({ path: 'x.yaml', value });
    expect(readYaml(file, instrumentSchema)).toBeUndefined();
    expect(file.messages.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^An alias \("\*"\) leads to itself/u),
    ]);
  },
);

test('a place in a head is a place in the file', () => {
  const file = new VFile({ path: 'x.mdx', value: '---\nid: a\ntitel: b\n---\n\nChữ.\n' });
  readEditorial(file, annotationSchema);
  expect(file.messages.map(String)).toContain(
    'x.mdx:3:1: Unknown key "titel". Remove it or correct its spelling.',
  );
});
