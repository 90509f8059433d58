import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createCatalogue, resolveReferences } from '../../src/cite/index.ts';
import { formatDocument, readDocument } from '../../src/records/documents/index.ts';
import { readText } from '../../src/formats/index.ts';
import { readingLines, treeText } from '../../src/lexast/index.ts';
import { parse } from '../../src/parse/index.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { understand } from '../../src/search/understand.ts';

/** `npm run fuzz` sets it to thousands. */
const runs = Number(process.env['LEX_FUZZ_RUNS'] ?? 60);
const limit = runs * 1000;

// Law in pieces: whatever order they come in, with whatever between, no character may be lost.
const law = ['amending-law', 'decision-with-attached-programme'].flatMap((name) =>
  readFileSync(path.join('src', 'parse', 'fixtures', name, 'input.txt'), 'utf8').split('\n'),
);
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...law) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Chương I',
      'Điều 1.',
      '1.',
      'a)',
      '“',
      '”.',
      '[...]',
      '',
      '---',
      '{a}',
      '<b>',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('\n'));
const head = { id: 'nq-1-2050-cp', type: 'nghi-quyet', number: '1/NQ-CP', completeness: 'full' as const };

test('shuffled law: tree and MDX keep every character', { timeout: limit }, () => {
  fc.assert(
    fc.property(text, (value) => {
      const source = readText(value);
      const tree = resolveReferences(parse(source), createCatalogue([]));
      expect(treeText(tree)).toBe(source.text);
      const read = readDocument(new VFile(formatDocument(head, tree)));
      expect(readingLines(read.tree)).toEqual(readingLines(tree));
    }),
    { numRuns: runs },
  );
});

const lexicon = lexiconOf(
  [
    {
      id: head.id,
      url: '/',
      name: 'Nghị quyết 1/NQ-CP',
      subject: 'Văn bản mẫu',
      type: 'Nghị quyết',
      year: '2050',
      bodies: [],
      names: [],
      passages: [{ anchor: '', label: '', kind: 'law', text: law.join(' ') }],
    },
  ],
  [],
);
const query = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
  fc
    .array(fc.constantFrom('điều', 'dieu', '"', 'khoản', '5', 'a', '57/NQ-CP', 'dd', 'tieens', '(', '\\'), {
      maxLength: 400,
    })
    .map((words) => words.join(' ')),
);

test('whatever is typed, the query is read, and soon', { timeout: limit }, () => {
  fc.assert(
    fc.property(query, (typed) => {
      const before = performance.now();
      expect(understand(typed, lexicon).variants.length).toBeLessThanOrEqual(24);
      expect(performance.now() - before).toBeLessThan(2000);
    }),
    { numRuns: runs },
  );
});
