import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { decorate, type Decoration } from './decorations.ts';

const line = (): ElementContent[] => [
  { type: 'text', value: 'gửi Bộ Kế hoạch và Đầu tư theo ' },
  h('a', { href: '/' }, 'Nghị quyết số 128/NQ-CP'),
  { type: 'text', value: ' để tổng hợp.' },
];
const at = (words: string) => {
  const start = 'gửi Bộ Kế hoạch và Đầu tư theo Nghị quyết số 128/NQ-CP để tổng hợp.'.indexOf(words);
  return { start, end: start + words.length };
};
const mark = (words: string) => h('i', words);
const text = (content: ElementContent[]) => toText(h('p', content));

test('something of ours follows the words, or holds them', () => {
  expect(
    toHtml(
      decorate(line(), [
        { ...at('Bộ Kế hoạch và Đầu tư'), after: [mark('nay')] },
        { ...at('tổng hợp'), around: (words) => h('b', words), after: [mark('1')] },
      ]),
    ),
  ).toBe(
    'gửi Bộ Kế hoạch và Đầu tư<i>nay</i> theo <a href="/">Nghị quyết số 128/NQ-CP</a> để <b>tổng hợp</b><i>1</i>.',
  );
});

test('a link is never broken: what follows words in it stands after it', () => {
  expect(
    toHtml(decorate(line(), [{ ...at('số 128'), around: (words) => h('b', words), after: [mark('2')] }])),
  ).toBe('gửi Bộ Kế hoạch và Đầu tư theo <a href="/">Nghị quyết số 128/NQ-CP</a><i>2</i> để tổng hợp.');
});

test('two marks at one place keep their order', () => {
  expect(
    toHtml(
      decorate(
        [{ type: 'text', value: 'ab' }],
        [
          { start: 0, end: 1, after: [mark('1')] },
          { start: 0, end: 1, after: [mark('2')] },
        ],
      ),
    ),
  ).toBe('a<i>1</i><i>2</i>b');
});

test('no decoration changes a character of the line', () => {
  const length = 66;
  const decorations = fc.array(
    fc
      .record({ start: fc.nat(length), size: fc.nat(12), around: fc.boolean() })
      .map(({ start, size, around }): Decoration => ({
        start,
        end: Math.min(length, start + size),
        ...(around ? { around: (words) => h('b', words) } : {}),
      })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(decorations, (some) => {
      expect(text(decorate(line(), some))).toBe(text(line()));
    }),
  );
});
