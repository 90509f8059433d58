/**
 * Trees for the tests of the compilers: fast-check arbitraries of every shape the types admit, and one small
 * invented instrument in official form.
 */
import fc from 'fast-check';
import type {
  Block,
  Document,
  Furniture,
  InlineLeaf,
  LexNode,
  Phrasing,
  Reference,
  Text,
} from '../../lexast/index.ts';
import { assignIds, divisionTypes } from '../../lexast/index.ts';

/** Words, white space, and what formats choke on: markup, control characters, lone surrogates, astral text. */
const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Căn cứ ', 'Điều 1. ', 'a) ', '\n\n', ' \t', 'khoản đ', '57/\nNQ-CP '),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<b>&amp;]]>', '{x}', '\r\n', '\u0000\u000B', '\uFFFE', '\uD800', '𠮷', ''),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

const text: fc.Arbitrary<Text> = words.map((value) => ({ type: 'text', value }));
const furniture: fc.Arbitrary<Furniture> = fc.record({
  type: fc.constant('furniture'),
  kind: fc.constantFrom('page-number', 'running-head', 'stamp', 'rule', 'note-mark'),
  children: fc.array(text, { maxLength: 2 }),
});
const leaf: fc.Arbitrary<InlineLeaf> = fc.oneof({ weight: 4, arbitrary: text }, furniture);
const leafs = fc.array(leaf, { maxLength: 3 });

const reference: fc.Arbitrary<Reference> = fc.record({
  type: fc.constant('reference'),
  status: fc.constantFrom('resolved', 'ambiguous', 'unresolved'),
  targets: fc.array(
    fc.oneof(
      fc.constant({ id: 'nq-128-2020-cp', instrument: '128/NQ-CP', date: '2020-09-11', path: {} }),
      fc.constant({ id: 'luat-1-2020-qh14', path: { article: '5', clause: '2' }, anchor: 'dieu-5-khoan-2' }),
      fc.constant({ path: {}, anchor: 'dieu-1' }),
      fc.record({ instrument: fc.string({ maxLength: 8 }), path: fc.constant({}) }),
    ),
    { maxLength: 2 },
  ),
  children: leafs,
});

const phrasing: fc.Arbitrary<Phrasing> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  { weight: 1, arbitrary: words.map((value) => ({ type: 'marker' as const, value })) },
  { weight: 2, arbitrary: reference },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('entity' as const),
      kind: fc.constantFrom('body' as const, 'place' as const, 'region' as const, 'term' as const),
      ref: fc.constantFrom('bo-tai-chinh', 'Vùng “x”', 'tu ngu'),
      children: leafs,
    }),
  },
);
const line = fc.array(phrasing, { maxLength: 4 });

const role = fc.constantFrom(
  undefined,
  'metadata',
  'issuer',
  'motto',
  'number',
  'place-date',
  'document-type',
  'title',
  'enacting',
  'capacity',
  'signer',
  'recipient',
);
/** A record without its undefined fields, as a parser writes it. */
const defined = <T extends object>(node: T): T =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as T;

const paragraph = fc.record({ type: fc.constant('paragraph'), role, children: line }).map(defined);
const gap = fc.record({
  type: fc.constant('gap'),
  reason: fc.constantFrom('source-cut', 'not-held'),
  children: line,
});

const head = fc.oneof(
  words.map((value) => ({ type: 'marker', value })),
  furniture,
  fc.record({ type: fc.constant('heading'), children: line }),
);

const { block, table } = fc.letrec((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: paragraph },
    { weight: 1, arbitrary: gap },
    { weight: 1, arbitrary: furniture },
    { weight: 4, arbitrary: tie('division') },
    { weight: 1, arbitrary: tie('quotation') },
    { weight: 1, arbitrary: tie('table') },
  ),
  division: fc
    .record({
      type: fc.constantFrom(...divisionTypes),
      num: fc.constantFrom('', '1', '54a', 'III', 'đ', 'a.1', ' "<'),
      label: fc.constantFrom(undefined, 'Điều', 'Mục'),
      children: fc
        .tuple(
          fc.array(head, { maxLength: 3 }),
          // Also a number or a title that stands after words.
          fc.array(fc.oneof({ weight: 9, arbitrary: tie('block') }, { weight: 1, arbitrary: head }), {
            maxLength: 4,
          }),
        )
        .map((lists) => lists.flat()),
    })
    .map(defined),
  quotation: fc.record({
    type: fc.constant('quotation'),
    children: fc.array(tie('block'), { maxLength: 3 }),
  }),
  table: fc.record({
    type: fc.constant('table'),
    children: fc.array(
      fc.record({
        type: fc.constant('tableRow'),
        children: fc.array(
          fc
            .record({
              type: fc.constant('tableCell'),
              header: fc.constantFrom(undefined, true),
              colSpan: fc.constantFrom(undefined, 2),
              rowSpan: fc.constantFrom(undefined, 2),
              children: fc.array(tie('block'), { maxLength: 2 }),
            })
            .map(defined),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
  }),
})) as { block: fc.Arbitrary<Block>; table: fc.Arbitrary<LexNode> };

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });
const header = fc.record({
  type: fc.constant('header'),
  children: some(fc.oneof(paragraph, table, furniture)),
});
const basis = fc.record({
  type: fc.constant('basis'),
  kind: fc.constantFrom('legal', 'proposal'),
  children: line,
});
const preamble = fc.record({
  type: fc.constant('preamble'),
  children: some(fc.oneof(basis, paragraph, furniture, table, gap)),
});
const body = fc.record({ type: fc.constant('body'), children: fc.array(block, { maxLength: 4 }) });
const lines = some(fc.oneof(paragraph, furniture));
const closing = fc.record({
  type: fc.constant('closing'),
  children: some(
    fc.oneof(
      fc.record({ type: fc.constant('recipients'), children: lines }),
      fc.record({ type: fc.constant('signature'), children: lines }),
      paragraph,
      table,
      furniture,
    ),
  ),
});
const title = fc.constantFrom('', 'QUY CHẾ', 'Mẫu "a" <b> &\n\tc');
const attachment = fc.record({
  type: fc.constant('attachment'),
  title,
  children: some(fc.oneof(header, preamble, body, closing, furniture)),
});
const appendix = fc
  .record({
    type: fc.constant('appendix'),
    title,
    num: fc.constantFrom(undefined, 'I', '02'),
    children: some(fc.oneof(header, block)),
  })
  .map(defined);

/** Any tree the types admit, in any order, with ids as the transforms assign them. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    type: fc.constant('document'),
    meta: fc
      .record({
        type: fc.constantFrom(undefined, 'nghi-quyet'),
        title: fc.option(words, { nil: undefined }),
        fields: fc.option(fc.array(words, { maxLength: 2 }), { nil: undefined }),
      })
      .map(defined),
    completeness: fc.constantFrom('full', 'partial', 'none'),
    children: fc.array(fc.oneof(header, preamble, body, closing, attachment, appendix, furniture), {
      maxLength: 5,
    }),
  })
  .map((tree) => assignIds(tree as Document));
