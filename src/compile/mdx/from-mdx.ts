import type { Nodes as MdNode, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Document, Entity, Furniture, LexNode, Marker, Phrasing } from '../../lexast/index.ts';
import { assignIds, marker, text } from '../../lexast/index.ts';
import { fromLexUri, statusFromTitle } from './lex-uri.ts';
import { attributesOf, entityElement, furnitureElement, lineElement, typeOf } from './vocabulary.ts';

/** The reference reader of MDX: what it says counts. */
const reader = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx).freeze();

export interface StructuredMdx {
  /** YAML between the `---` lines. */
  frontmatter: string;
  tree: Document;
}

/**
 * Read structured MDX back to a tree.
 *
 * Nothing in the file is ever evaluated: an expression, import, export or unknown element is an error.
 *
 * @param file MDX as `toMdx` writes it
 * @returns the front matter and the tree; `meta` is empty, since the record of the instrument holds it
 * @throws VFileMessage with the line of what does not belong in a document
 */
export function fromMdx(file: VFile): StructuredMdx {
  return (doubtful.test(String(file)) ? undefined : readQuickly(file)) ?? readByReference(file);
}

/**
 * Characters on which parsers differ: whether controls and what is no character are white space, and whether
 * one beyond the basic plane is a letter or a sign beside `**`.
 */
const doubtful = /[^\t\n\P{Cc}]|\p{Cs}|\p{Cn}|[\u{10000}-\u{10FFFF}]/u;

/**
 * Read with Sätteri, Astro's parser of MDX, ten times as fast as the reference reader. It makes a block of an
 * element that stands alone in its line, as if the line were none: that is found here in a place for lines,
 * and refused like everything that no document holds.
 *
 * @returns `undefined` for what the reference reader has to see
 */
function readQuickly(file: VFile): StructuredMdx | undefined {
  const aside = new VFile({ value: file.value });
  try {
    return fromMdast(mdxToMdast(String(aside), { features: { gfm: false } }) as Root, aside);
  } catch {
    return undefined;
  }
}

/** Read with remark, as `fromMdx` does where there is doubt. */
export function readByReference(file: VFile): StructuredMdx {
  return fromMdast(parse(file), file);
}

function fromMdast(root: Root, file: VFile): StructuredMdx {
  let frontmatter = '';
  const children: LexNode[] = [];
  for (const node of root.children) {
    if (node.type === 'yaml') frontmatter = node.value;
    else children.push(...block(node, file));
  }
  const tree: Document = {
    type: 'document',
    meta: {},
    completeness: 'full',
    children: children as Document['children'],
  };
  return { frontmatter, tree: assignIds(tree) };
}

function parse(file: VFile): Root {
  try {
    return reader.parse(file);
  } catch (error) {
    return file.fail(`This is not valid MDX: ${error instanceof Error ? error.message : String(error)}`, {
      ruleId: 'mdx-syntax',
      source: 'lex',
      place: (error as { place?: undefined }).place,
    });
  }
}

function refuse(node: MdNode, file: VFile): never {
  const what = 'name' in node && node.name ? `<${node.name}>` : node.type;
  return file.fail(
    `Found ${what}, which a document of law cannot hold. Documents are generated: undo the edit and run \`npm run corpus\`.`,
    { ruleId: 'mdx-vocabulary', source: 'lex', place: node.position },
  );
}

/** One Markdown block to lexast; a line that begins with a marker becomes the marker and the rest. */
function block(node: MdNode, file: VFile): LexNode[] {
  if (node.type === 'paragraph') {
    const { mark, rest } = splitMarker(node.children, file);
    const out: LexNode[] = mark ? [mark] : [];
    if (rest.length > 0) out.push({ type: 'paragraph', children: rest });
    return out;
  }
  if (node.type === 'heading') {
    const { mark, rest } = splitMarker(node.children, file);
    const title: LexNode = { type: 'heading', children: rest };
    return mark ? [mark, title] : [title];
  }
  if (node.type !== 'mdxJsxFlowElement') return refuse(node, file);
  const values = attributes(node, file);
  if (node.name === lineElement || node.name === furnitureElement) {
    const content = node.children.flatMap((child) => lineOf(child, file));
    return [
      node.name === lineElement
        ? ({ type: 'paragraph', role: values['role'], children: content } as LexNode)
        : ({ type: 'furniture', kind: values['kind'], children: content } as LexNode),
    ];
  }
  const type = typeOf.get(node.name ?? '');
  if (!type) return refuse(node, file);
  const content =
    type === 'basis' || type === 'gap'
      ? node.children.flatMap((child) => lineOf(child, file))
      : node.children.flatMap((child) => block(child, file));
  return [{ type, ...typed(type, values), children: content } as unknown as LexNode];
}

/** Attribute values as the node keeps them. */
function typed(type: LexNode['type'], values: Record<string, string>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of attributesOf[type] ?? []) {
    const value = values[key];
    if (key === 'num' || key === 'title') out[key] = value ?? (type === 'appendix' ? undefined : '');
    else if (value === undefined) continue;
    else if (key === 'colSpan' || key === 'rowSpan') out[key] = Number(value);
    else out[key] = key === 'header' ? value === 'true' : value;
  }
  return out;
}

function attributes(node: MdxJsxFlowElement | MdxJsxTextElement, file: VFile): Record<string, string> {
  const values: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      return refuse(node, file);
    values[attribute.name] = attribute.value;
  }
  return values;
}

function lineOf(node: MdNode, file: VFile): Phrasing[] {
  return node.type === 'paragraph'
    ? node.children.flatMap((child) => inline(child, file))
    : refuse(node, file);
}

function splitMarker(nodes: PhrasingContent[], file: VFile): { mark?: Marker; rest: Phrasing[] } {
  const [first, ...others] = nodes;
  if (first?.type !== 'strong') return { rest: nodes.flatMap((node) => inline(node, file)) };
  return { mark: marker(toString(first)), rest: others.flatMap((node) => inline(node, file)) };
}

function inline(node: MdNode, file: VFile): Phrasing[] {
  if (node.type === 'text') return [text(node.value)];
  if (node.type === 'strong') return [marker(toString(node))];
  if (node.type === 'link') {
    return [
      {
        type: 'reference',
        status: statusFromTitle(node.title),
        targets: fromLexUri(node.url),
        children: node.children.flatMap((child) => inline(child, file)) as (
          Furniture | ReturnType<typeof text>
        )[],
      },
    ];
  }
  if (node.type === 'mdxJsxTextElement') {
    const values = attributes(node, file);
    const content = node.children.flatMap((child) => inline(child, file));
    if (node.name === entityElement) {
      return [{ type: 'entity', kind: values['kind'], ref: values['ref'], children: content } as Entity];
    }
    if (node.name === furnitureElement) {
      return [{ type: 'furniture', kind: values['kind'], children: content } as Furniture];
    }
  }
  return refuse(node, file);
}
