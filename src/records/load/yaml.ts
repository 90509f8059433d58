import type { VFile } from 'vfile';
import {
  type Document as YamlDocument,
  type ErrorCode,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { z } from 'zod';
import { explain } from './explain.ts';
import { type Place, problem } from './problem.ts';

/** A validated YAML value that still knows where in the file each part of it stands. */
export interface Loaded<T> {
  value: T;
  /** The nearest place in the file for a path of keys. */
  at: (...path: PropertyKey[]) => Place;
}

/**
 * Parse and validate YAML; problems become messages on the file, each with its line.
 *
 * @param file where messages go
 * @param yaml the YAML text; by default the whole file
 * @param firstLine line of the file at which `yaml` begins, for a YAML head inside another format
 * @returns `undefined` when there was a problem
 */
export function readYaml<T extends z.ZodType>(
  file: VFile,
  schema: T,
  yaml: string = String(file),
  firstLine = 1,
): Loaded<z.infer<T>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  for (const error of document.errors) {
    const opening = openingOf(document, error);
    const advice = opening === undefined ? (advices[error.code] ?? '') : CLOSE_QUOTES;
    problem(
      file,
      'yaml',
      `This is not valid YAML: ${error.message}.${advice}`,
      place(opening ?? error.pos[0]),
    );
  }
  if (document.errors.length) return undefined;
  const at = (...path: PropertyKey[]) => place(offsetOf(document, path));
  const input: unknown = toPlain(document, file, place);
  if (input === undefined) return undefined;
  const parsed = schema.safeParse(input);
  if (parsed.success) return { value: parsed.data, at };
  for (const issue of flatten(parsed.error.issues)) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    problem(file, 'record', explain(issue, valueAt(input, issue.path)), at(...path));
  }
  return undefined;
}

/** Has a file nothing but comments, as the tables of a new site? */
export const holdsNothing = (file: VFile): boolean =>
  String(file)
    .split('\n')
    .every((line) => /^\s*(?:#.*)?$/.test(line));

/** What to do about the slips that editors make most. */
const advices: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: ' Put a value that holds ": " in quotes.',
  DUPLICATE_KEY: ' Remove one of the two.',
  TAB_AS_INDENT: ' Indent with spaces.',
};
const CLOSE_QUOTES = ' Close the quotes that open here.';

/** Where the value opens whose quotes are not closed: the library finds that out lines below, where the file ends. */
function openingOf(document: YamlDocument, { code, pos: [found] }: YAMLParseError): number | undefined {
  let opening: number | undefined;
  if (code === 'MISSING_CHAR')
    visit(document, {
      Scalar(_, { range }) {
        if (range?.[1] !== found) return undefined;
        opening = range[0];
        return visit.BREAK;
      },
    });
  return opening;
}

/** Aliases that expand without bound, or name nothing, are refused by the library with an exception, those that hold themselves here. */
function toPlain(document: YamlDocument, file: VFile, place: (offset: number) => Place): unknown {
  const alias = firstAlias(document);
  try {
    const value: unknown = document.toJS();
    // A list that holds itself ("&a [*a]") has no end; whoever walks it never comes back.
    if (alias !== undefined) JSON.stringify(value);
    if (value !== null && value !== undefined) return value;
    problem(file, 'yaml', 'The file holds no data. Fill it in or remove it.', place(0));
  } catch (error) {
    const { message } = error as Error;
    const reason =
      alias === undefined
        ? `This YAML cannot be read: ${message}`
        : `An alias ("*") leads to itself, to nothing, or multiplies without bound: ${message}. Write the values out`;
    problem(file, 'yaml', reason, place(alias ?? 0));
  }
  return undefined;
}

/** Where the first alias stands ("*a"), if there is one. */
function firstAlias(document: YamlDocument): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_, { range }) {
      found = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

/** Of a union, the branch that came closest: the one with the fewest problems. */
function flatten(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const [closest = []] = issue.errors.toSorted((left, right) => left.length - right.length);
    return flatten(closest.map((inner) => Object.assign(inner, { path: [...issue.path, ...inner.path] })));
  });
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value;
}

/** Offset of the key (in a map) or item (in a list) that a path leads to, as deep as the file goes. */
function offsetOf(document: YamlDocument, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
