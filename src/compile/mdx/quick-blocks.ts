import type { Paragraph, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import type { IsPlain } from '../text/quick-text.ts';

/**
 * A handler for elements that writes what the one of the library writes for attributes of one line around paragraphs
 * of one line. The library compiles an expression for each attribute.
 */
export const quickElement: Handle = (node: MdxJsxFlowElement, _, state, info) => {
  const indent = '  '.repeat(state.stack.filter((construct) => construct === node.type).length);
  const attributes = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute'
      ? ` ${attribute.name}="${String(attribute.value).replaceAll('"', '&#x22;')}"`
      : '',
  );
  const tag = `${indent}<${node.name}${attributes.join('')}`;
  if (node.children.length === 0) return `${tag} />`;
  const exit = state.enter(node.type);
  const children = node.children.map((child) => {
    const written = state.handle(child, node, state, { ...info, before: '\n', after: '\n' });
    return child.type === node.type ? written : `${indent}  ${written}`;
  });
  exit();
  return `${tag}>\n${children.join('\n\n')}\n${indent}</${node.name}>`;
};

/** A number as markers print it, which stays strong beside a space, whatever the words after it. */
const number = /^[\p{L}\p{N}](?:[\p{L}\p{N} .]*[\p{L}\p{N}])?[.)]?$/u;

/** The words of a text that stands alone. */
const onlyText = ([first, ...others]: readonly PhrasingContent[]): string | undefined =>
  first?.type === 'text' && others.length === 0 ? first.value : undefined;

/**
 * A handler for paragraphs that writes what the one of the library writes, at once where a paragraph is a text, or a
 * number and a text, in which Markdown sees nothing but words.
 */
export const quickParagraph =
  (isPlain: IsPlain): Handle =>
  (node: Paragraph, parent, state, info) => {
    const [first, ...others] = node.children;
    const marker = first?.type === 'strong' ? onlyText(first.children) : '';
    const words = onlyText(marker ? others : node.children);
    const fits = marker === '' || (number.test(marker ?? '') && words?.startsWith(' '));
    if (words !== undefined && fits) {
      const exit = state.enter('paragraph');
      const subexit = state.enter('phrasing');
      const plain = isPlain(words, state, { before: marker ? '*' : info.before, after: info.after });
      subexit();
      exit();
      if (plain) return marker ? `**${marker}**${words}` : words;
    }
    return defaultHandlers.paragraph(node, parent, state, info);
  };
