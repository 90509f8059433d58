import fc from 'fast-check';
import { removePosition } from 'unist-util-remove-position';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../../../tests/support/arbitrary-document.ts';
import { assignIds, type Document, readingLines } from '../../lexast/index.ts';
import { anyDocument } from '../testing/trees.ts';
import { readByReference } from './from-mdx.ts';
import { fromMdx, toMdx } from './index.ts';

const roundTrip = (tree: Document) => fromMdx(new VFile(toMdx(tree, 'id: x'))).tree;

test('MDX holds every line of the tree, whatever its words', () => {
  fc.assert(
    fc.property(arbitraryDocument, (tree) => {
      expect(readingLines(roundTrip(tree))).toEqual(readingLines(tree));
    }),
    { numRuns: 300 },
  );
});

test('compiling what was read back gives the same bytes', () => {
  fc.assert(
    fc.property(arbitraryDocument, (tree) => {
      const once = toMdx(assignIds(tree), 'id: x');
      const read = fromMdx(new VFile(once)).tree;
      removePosition(read);
      expect(toMdx(read, 'id: x')).toBe(once);
    }),
    { numRuns: 300 },
  );
});

/** What a reader makes of a file: its tree, or what it refuses it for. */
function outcome(read: typeof fromMdx, mdx: string) {
  try {
    return read(new VFile(mdx));
  } catch (error) {
    return String(error);
  }
}

test('the quick reading is the reading of the reference reader, word for word', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryDocument, anyDocument), (tree) => {
      const mdx = toMdx(tree, 'id: x');
      expect(outcome(fromMdx, mdx)).toEqual(outcome(readByReference, mdx));
    }),
    { numRuns: 300 },
  );
});

test('a sign beyond the basic plane beside a number is read as the reference reader reads it', () => {
  const mdx = '<Point num="a">\n  **a) \u{1F600}**\u{26991}\n</Point>\n';
  expect(outcome(fromMdx, mdx)).toEqual(outcome(readByReference, mdx));
});

test('an element alone in its line stays in the line', () => {
  const mdx = '<Body>\n  <Print kind="stamp">a</Print> <Name kind="body" ref="b">b</Name>\n</Body>\n';
  expect(fromMdx(new VFile(mdx)).tree.children).toMatchObject([
    {
      type: 'body',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'furniture', kind: 'stamp', children: [{ type: 'text', value: 'a' }] },
            { type: 'text', value: ' ' },
            { type: 'entity', ref: 'b', children: [{ type: 'text', value: 'b' }] },
          ],
        },
      ],
    },
  ]);
});

test('a document that holds code is refused with its line', () => {
  const file = new VFile({
    value: '---\nid: x\n---\n\n<Body>\n  {process.exit(1)}\n</Body>\n',
    path: 'x.mdx',
  });
  expect(() => fromMdx(file)).toThrow(/mdxFlowExpression, which a document of law cannot hold/);
  expect(file.messages.map(String)).toEqual([expect.stringMatching(/^x\.mdx:6:3/)]);
});

test.each([
  ['<Body>\n', /This is not valid MDX: .*<Body>/s],
  ['<Body id={1}>\n</Body>\n', /Found <Body>, which a document of law cannot hold/],
  ['<Body>\n  Lời *nghiêng*.\n</Body>\n', /Found emphasis, which a document of law cannot hold/],
])('what no document holds is refused: %j', (mdx, message) => {
  expect(() => fromMdx(new VFile(mdx))).toThrow(message);
});

test.each([
  [
    'words outside a paragraph',
    { type: 'text', value: 'x' },
    'lexast node "text" cannot stand where a block is expected',
  ],
  [
    'a table inside a line',
    { type: 'paragraph', children: [{ type: 'table', children: [] }] },
    'lexast node "table" cannot stand in a line',
  ],
])('a tree that the types forbid is refused: %s', (_, node, message) => {
  const children = [{ type: 'body', children: [node] }] as unknown as Document['children'];
  expect(() => toMdx({ type: 'document', meta: {}, completeness: 'full', children })).toThrow(message);
});
