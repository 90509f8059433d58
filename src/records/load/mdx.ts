import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import type { Store } from '../../reuse/store.ts';
import { problem } from './problem.ts';
import { cachedReader } from './records.ts';
import { type Loaded, readYaml } from './yaml.ts';

/** An editorial text: its checked head, and its body as Markdown. */
export interface EditorialFile<T> {
  file: VFile;
  head: Loaded<T>;
  body: Root;
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

/** How the text of `content/annotations/_template.mdx` begins: nobody means to publish it. */
const TEMPLATE_WORDS = 'Viết ở đây, 40 đến 110 chữ';

const code: ReadonlySet<string> = new Set([
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
]);

/** Is this node of an editorial text something that would run? */
export const isCode = ({ type }: { type: string }): boolean => code.has(type);

/**
 * Read an editorial text: a YAML head and a body of plain Markdown.
 *
 * @returns `undefined` when head or body are not as they should be; messages are on the file
 */
export function readEditorial<T extends z.ZodType>(
  file: VFile,
  schema: T,
): EditorialFile<z.infer<T>> | undefined {
  const tree = parse(file);
  if (!tree) return undefined;
  const [first, ...children] = tree.children;
  if (first?.type !== 'yaml') {
    const reason = 'This file has no head. Begin it with "---", the keys of the template, and "---".';
    problem(file, 'editorial-head', reason, { line: 1, column: 1 });
    return undefined;
  }
  const head = readYaml(file, schema, first.value, (first.position?.start.line ?? 1) + 1);
  const body: Root = { type: 'root', children };
  const sound = checkPlain(file, body) && checkFilled(file, body);
  return head && sound ? { file, head, body } : undefined;
}

/** Reads editorial texts of one kind; a file that was valid before is not parsed and validated again. */
export interface EditorialReader<T> {
  /** As `readEditorial`. */
  read(file: VFile): EditorialFile<T> | undefined;
  /** As `RecordReader.keep`. */
  keep(): void;
}

/**
 * A reader of editorial texts, cached by the sha256 of the file.
 *
 * @param kind name of the cache table
 */
export function editorialReader<T extends z.ZodType>(
  store: Store | undefined,
  kind: string,
  schema: T,
): EditorialReader<z.infer<T>> {
  const reader = cachedReader(store, kind, (file) => {
    const read = readEditorial(file, schema);
    return read && { value: { head: read.head.value, body: read.body }, at: read.head.at };
  });
  return {
    read(file) {
      const read = reader.read(file);
      if (!read) return undefined;
      const { head, body } = read.value;
      return { file, head: { value: head, at: read.at }, body };
    },
    keep: () => reader.keep(),
  };
}

/**
 * Read an editorial text that has no head.
 *
 * @returns `undefined` when it is not plain Markdown; messages are on the file
 */
export function readPlain(file: VFile): Root | undefined {
  const tree = parse(file);
  return tree && checkPlain(file, tree) ? tree : undefined;
}

function parse(file: VFile): Root | undefined {
  try {
    return parser.parse(file);
  } catch (error) {
    // What is no message with a place is an assertion of the Markdown parser about text it did not expect.
    const { reason, line, column } =
      error instanceof VFileMessage ? error : { reason: String(error), line: 1, column: 1 };
    const place = { line: line ?? 1, column: column ?? 1 };
    problem(file, 'editorial-markdown', `This is not plain Markdown: ${reason}`, place);
    return undefined;
  }
}

function checkPlain(file: VFile, body: Root): boolean {
  let plain = true;
  visit(body, (node) => {
    if (!isCode(node)) return;
    plain = false;
    const reason =
      'Code and tags have no place in an editorial text. Write plain Markdown; write "{" as "\\{".';
    problem(file, 'editorial-code', reason, node.position?.start);
  });
  return plain;
}

function checkFilled(file: VFile, body: Root): boolean {
  const first = body.children[0];
  if (first && toString(first).startsWith(TEMPLATE_WORDS)) {
    const reason =
      'This is still the text of the template. Write your own, and go through every key of the head.';
    problem(file, 'editorial-template', reason, first.position?.start);
    return false;
  }
  if (first) return true;
  problem(file, 'editorial-empty', 'There is no text below the head. Write it, or remove the file.');
  return false;
}
