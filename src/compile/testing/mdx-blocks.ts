import fc from 'fast-check';
import type { RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';

/**
 * Blocks of structured MDX: leaves, and elements around blocks.
 *
 * @param value of the attributes that elements carry
 */
export function mdxBlocks(
  leaf: fc.Arbitrary<RootContent>,
  value: fc.Arbitrary<string>,
): fc.Arbitrary<RootContent> {
  const attribute = value.map((words): MdxJsxAttribute => ({
    type: 'mdxJsxAttribute',
    name: 'id',
    value: words,
  }));
  return fc.letrec<{ block: RootContent }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc
        .tuple(fc.array(attribute, { maxLength: 2 }), fc.array(tie('block'), { maxLength: 3 }))
        .map(
          ([attributes, children]) =>
            ({ type: 'mdxJsxFlowElement', name: 'Clause', attributes, children }) as RootContent,
        ),
    ),
  })).block;
}
