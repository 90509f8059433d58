import fc from 'fast-check';
import type { Block, Document, Phrasing } from '../../src/lexast/index.ts';
import { division, gap, marker, paragraph, pointLetters, text } from '../../src/lexast/index.ts';

/** Characters that Markdown, MDX, YAML or HTML would take for more than characters. */
const hostile = [
  '{process.exit(1)}',
  '<script>alert(1)</script>',
  "import x from 'y'",
  'export const a = 1',
  '---',
  '***',
  '# ',
  '[a](b)',
  '\\',
  '`',
  '&amp;',
  '&#x41;',
  '<!-- x -->',
  '| a | b |',
  '1. ',
  '- ',
  '+ ',
  '> ',
  '$a$',
  '~~x~~',
  ':::note',
  '</Clause>',
  '{/* x */}',
  'http://a.b/c_d_e',
  '_x_',
  '**',
  '!',
  '=',
  '\t',
];

/** One line of text: Vietnamese words among hostile ones. */
const line: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom('Điều', 'khoản', 'liên kết vùng', 'đ)', '57/', 'NQ-CP', '"', '“', '”', '…', 'a'),
      fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' ').normalize('NFC').replace(/\s+/gu, ' ').trim())
  .filter((value) => value !== '');

const phrasing: fc.Arbitrary<Phrasing[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: line.map((value): Phrasing => text(`${value} `)) },
      {
        weight: 1,
        arbitrary: line.map((value): Phrasing => ({
          type: 'reference',
          status: 'resolved',
          targets: [{ id: 'nq-128-2020-cp', path: {} }],
          children: [text(`${value} `)],
        })),
      },
      {
        weight: 1,
        arbitrary: line.map((value): Phrasing => ({
          type: 'furniture',
          kind: 'page-number',
          children: [text(`${value} `)],
        })),
      },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((nodes) => nodes);

const block = paragraph;

const point = (letter: string) =>
  phrasing.map((children) =>
    division('point', letter, [marker(`${letter}) `), block([...children, text('\n')])]),
  );

const clause = (num: number) =>
  fc
    .tuple(
      phrasing,
      fc
        .array(fc.constant(0), { maxLength: 4 })
        .chain((list) => fc.tuple(...list.map((_, at) => point(pointLetters[at] ?? 'y')))),
    )
    .map(([children, points]) =>
      division('clause', String(num), [
        marker(`${num}. `),
        block([...children, text('\n')]),
        ...(points as Block[]),
      ]),
    );

const section = (num: string) =>
  fc
    .tuple(line, phrasing, clause(1), clause(2))
    .map(([title, lead, first, second]) =>
      division('section', num, [
        marker(`${num}. `),
        { type: 'heading', children: [text(`${title}\n`)] },
        block([...lead, text('\n')]),
        first,
        second,
      ]),
    );

/** Trees of a resolution in official form, full of hostile text. Ids and positions are not assigned. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc
  .tuple(line, phrasing, section('I'), section('II'), fc.boolean())
  .map(([issuer, basis, first, second, cut]) => ({
    type: 'document',
    meta: {},
    completeness: cut ? 'partial' : 'full',
    children: [
      { type: 'header', children: [paragraph([text(`${issuer}\n`)], 'issuer')] },
      { type: 'preamble', children: [{ type: 'basis', kind: 'legal', children: [...basis, text('\n')] }] },
      { type: 'body', children: [first, second, ...(cut ? [gap('[...]\n')] : [])] },
    ],
  }));
