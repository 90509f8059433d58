import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lawText, paragraph, type Phrasing, text, treeText } from '../../lexast/index.ts';
import { layOut, sourceOffset, type Span, wrap } from './inline.ts';

const stamp: Phrasing = { type: 'furniture', kind: 'page-number', children: [text('\n12\n')] };
const resolved = (start: number, end: number): Span => ({ start, end, status: 'resolved', targets: [] });

test('furniture inside a citation stays inside its reference', () => {
  const inline = layOut([text('theo Nghị quyết'), stamp, text('số 57/NQ-CP.')]);
  expect(inline.text).toBe('theo Nghị quyết\nsố 57/NQ-CP.');
  const [before, reference, after] = wrap(inline, [resolved(5, 27)]);
  expect(before).toEqual(text('theo '));
  expect(reference).toMatchObject({
    type: 'reference',
    children: [text('Nghị quyết'), stamp, text('số 57/NQ-CP')],
  });
  expect(after).toEqual(text('.'));
});

test('an offset of the words is one of the source, beyond what was printed between them', () => {
  const inline = layOut([
    text('cơ quan'),
    { ...stamp, kind: 'note-mark' },
    text(' thử'),
    stamp,
    text('nghiệm'),
  ]);
  const source = 'cơ quan\n12\n thử\n12\nnghiệm';
  for (const word of ['cơ', 'quan', 'thử', 'nghiệm'])
    expect(sourceOffset(inline, 100, inline.text.indexOf(word))).toBe(100 + source.indexOf(word));
});

test('furniture beside a citation stays outside', () => {
  const inline = layOut([stamp, text('Điều 5'), stamp]);
  expect(wrap(inline, [resolved(1, 7)]).map(({ type }) => type)).toEqual([
    'furniture',
    'reference',
    'furniture',
  ]);
});

const body = (name: string): Phrasing => ({ type: 'entity', kind: 'body', ref: 'x', children: [text(name)] });

test('an entity under a citation gives way; one beside it stays', () => {
  const inline = layOut([body('Chính phủ'), text(' '), body('Luật A')]);
  expect(wrap(inline, [resolved(10, 16)])).toMatchObject([
    { type: 'entity' },
    { type: 'text' },
    { type: 'reference', children: [text('Luật A')] },
  ]);
});

const leaf = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }).map((value): Phrasing => text(value)),
  fc.constant(stamp),
  fc.constant<Phrasing>({ type: 'marker', value: '1. ' }),
);

test('whatever is wrapped, every character stays in its order', () => {
  fc.assert(
    fc.property(fc.array(leaf, { maxLength: 8 }), fc.array(fc.nat(60), { maxLength: 8 }), (leaves, cuts) => {
      const inline = layOut(leaves);
      const edges = [...new Set(cuts.map((cut) => Math.min(cut, inline.text.length)))].toSorted(
        (a, b) => a - b,
      );
      const spans = edges.flatMap((start, at) => {
        const end = edges[at + 1];
        return at % 2 === 0 && end !== undefined ? [resolved(start, end)] : [];
      });
      const wrapped = paragraph(wrap(inline, spans));
      expect(treeText(wrapped)).toBe(treeText(paragraph(leaves)));
      expect(lawText(wrapped)).toBe(lawText(paragraph(leaves)));
    }),
  );
});
