import fc from 'fast-check';
import { removePosition } from 'unist-util-remove-position';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../../../tests/support/arbitrary-document.ts';
import { assignIds, type Document, readingLines } from '../../lexast/index.ts';
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

test('a document that holds code is refused with its line', () => {
  const file = new VFile({
    value: '---\nid: x\n---\n\n<Body>\n  {process.exit(1)}\n</Body>\n',
    path: 'x.mdx',
  });
  expect(() => fromMdx(file)).toThrow(/mdxFlowExpression, which a document of law cannot hold/);
  expect(String(file.messages[0])).toMatch(/^x\.mdx:6:3/);
});
