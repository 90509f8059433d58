import type { BlockContent, Paragraph as MdParagraph, PhrasingContent, RootContent } from 'mdast';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type {
  Document,
  Furniture,
  Heading,
  LexNode,
  LexParent,
  Marker,
  Phrasing,
} from '../../lexast/index.ts';
import { leaves, pairMarkers } from '../../lexast/index.ts';
import { statusTitle, toLexUri } from './lex-uri.ts';
import { untrackedRoot } from './untracked-root.ts';
import { unwrapLeaves, type UnwrappedLine } from './unwrap-leaves.ts';
import {
  attributesOf,
  elementOf,
  entityElement,
  furnitureElement,
  lineElement,
  type ElementType,
} from './vocabulary.ts';

/**
 * Compile a tree to structured MDX.
 *
 * The MDX is data: it holds no expression, no import and no export, whatever the source says, and `fromMdx`
 * reads it back to the same tree (white space as a person reads it, see `unwrap`).
 *
 * @param tree an instrument with ids and references
 * @param frontmatter YAML for the head of the file, without the `---` lines; none leaves the head out
 */
export function toMdx(tree: Document, frontmatter?: string): string {
  const head = frontmatter === undefined ? [] : [{ type: 'yaml' as const, value: frontmatter.trimEnd() }];
  const body = tree.children.flatMap((child) => flow(child as LexNode));
  return toMarkdown({ type: 'root', children: [...head, ...(body as RootContent[])] }, style);
}

/** A line of law that begins with "import" or "export" must stay a line of law. */
const esmAtLineStart = [
  { atBreak: true, character: 'i', after: 'mport\\b', inConstruct: 'phrasing' as const },
  { atBreak: true, character: 'e', after: 'xport\\b', inConstruct: 'phrasing' as const },
];

/** Made once: its patterns are compiled expressions. */
const style: Options = {
  bullet: '-',
  strong: '*',
  rule: '-',
  extensions: [frontmatterToMarkdown(['yaml']), mdxToMarkdown(), { unsafe: esmAtLineStart }],
  handlers: { root: untrackedRoot },
};

type Flow = BlockContent | MdxJsxFlowElement;

function flow(node: LexNode): Flow[] {
  if (node.type === 'paragraph') {
    const content = paragraph(node.children);
    if (!content) return [];
    return node.role ? [element(lineElement, { role: node.role }, [content])] : [content];
  }
  if (node.type === 'furniture') return printed(node);
  if (node.type === 'basis' || node.type === 'gap') {
    const content = paragraph(node.children);
    return [element(elementOf[node.type], attributes(node), content ? [content] : [])];
  }
  if (node.type in elementOf) {
    const parent = node as LexParent;
    return [element(elementOf[parent.type as ElementType], attributes(parent), children(parent))];
  }
  throw new Error(`lexast node "${node.type}" cannot stand where a block is expected`);
}

/** Children of a block; a marker shares the line of the heading or paragraph that follows it. */
function children(parent: LexParent): Flow[] {
  return pairMarkers(parent.children as LexNode[]).flatMap(({ mark, node }): Flow[] => {
    if (node?.type === 'heading') return [heading(mark, node)];
    if (!mark) return node ? flow(node) : [];
    const content = paragraph([mark, ...(node?.type === 'paragraph' ? node.children : [])]);
    return content ? [content] : [];
  });
}

function heading(mark: Marker | undefined, node: Heading): Flow {
  const content = phrasing([...(mark ? [mark] : []), ...node.children]);
  return { type: 'heading', depth: 2, children: content };
}

function paragraph(nodes: readonly Phrasing[]): MdParagraph | undefined {
  const content = phrasing(nodes);
  return content.length > 0 ? { type: 'paragraph', children: content } : undefined;
}

function printed(node: Furniture): Flow[] {
  const content = paragraph(node.children);
  return content ? [element(furnitureElement, { kind: node.kind }, [content])] : [];
}

/** Inline content as one line; white space is unwrapped over the whole run, not leaf by leaf. */
function phrasing(nodes: readonly Phrasing[]): PhrasingContent[] {
  const line = unwrapLeaves((nodes as readonly LexNode[]).flatMap((node) => leaves(node)));
  return nodes.flatMap((node) => inline(node as LexNode, line));
}

function inline(node: LexNode, line: UnwrappedLine): PhrasingContent[] {
  const value = 'value' in node ? (line.get(node) ?? '') : '';
  switch (node.type) {
    case 'text':
      return value ? [{ type: 'text', value }] : [];
    case 'marker':
      return value ? [{ type: 'strong', children: [{ type: 'text', value }] }] : [];
    case 'reference':
      return [
        {
          type: 'link',
          url: toLexUri(node.targets),
          title: statusTitle(node.status),
          children: node.children.flatMap((child) => inline(child as LexNode, line)),
        },
      ];
    case 'entity':
      return [inlineElement(entityElement, { kind: node.kind, ref: node.ref }, node, line)];
    case 'furniture':
      return [inlineElement(furnitureElement, { kind: node.kind }, node, line)];
    default:
      throw new Error(`lexast node "${node.type}" cannot stand in a line`);
  }
}

function inlineElement(
  name: string,
  values: Record<string, string>,
  node: LexParent,
  line: UnwrappedLine,
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: toAttributes(values),
    children: (node.children as LexNode[]).flatMap((child) => inline(child, line)),
  };
}

function attributes(node: LexParent): Record<string, string> {
  const values: Record<string, string> = {};
  for (const key of attributesOf[node.type] ?? []) {
    const value = (node as unknown as Record<string, unknown>)[key];
    if (value !== undefined && value !== false && value !== '') values[key] = String(value);
  }
  return values;
}

const toAttributes = (values: Record<string, string>): MdxJsxAttribute[] =>
  Object.entries(values).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));

const element = (name: string, values: Record<string, string>, content: Flow[]): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: toAttributes(values),
  children: content as MdxJsxFlowElement['children'],
});
