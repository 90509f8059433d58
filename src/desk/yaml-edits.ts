import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

type Value = unknown;
type Fields = Record<string, Value>;

/** Where a piece of the text begins and ends. */
interface Piece {
  start: number;
  end: number;
}

/**
 * Write new values into a YAML text and leave the rest of it as it stands: what an editor did not touch keeps its comments,
 * its order and its line breaks, so that a change is read as a small difference.
 *
 * @param text the file as it was read; an empty one is written anew
 * @param value all values that it shall hold
 */
export function withValues(text: string, value: Value): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || same(document.toJS(), value))
    return document.errors.length > 0 ? written(value) : text;
  // A table that is empty so far may hold words about it.
  if (document.contents === null && text.trim() !== '') return `${text.trimEnd()}\n\n${written(value)}`;
  return rewritten(text, document.contents, value, 0) ?? written(value);
}

/** A part of the text with new values; `undefined` where it has to be written anew. */
function rewritten(
  text: string,
  node: Document['contents'],
  value: Value,
  indent: number,
): string | undefined {
  if (isMap(node) && !node.flow && isFields(value) && Object.keys(value).length > 0)
    return rewrittenMap(text, node, value, indent);
  if (isSeq(node) && !node.flow && Array.isArray(value) && value.length > 0)
    return rewrittenList(text, node, value, indent);
  return undefined;
}

function rewrittenMap(text: string, map: YAMLMap, value: Fields, indent: number): string {
  const pairs = map.items.map((pair) => ({
    pair,
    key: String(isScalar(pair.key) ? pair.key.value : pair.key),
    ...pieceOf(text, pair),
  }));
  const known = new Map(pairs.map((each) => [each.key, each]));
  const added = Map.groupBy(
    Object.keys(value).filter((key) => !known.has(key)),
    // A new key comes after the one that is before it in the form.
    (key) =>
      Object.keys(value)
        .slice(0, Object.keys(value).indexOf(key))
        .findLast((each) => known.has(each)),
  );
  const fresh = (after: string | undefined) =>
    (added.get(after) ?? []).map((key) => written({ [key]: value[key] }, indent)).join('');
  let result = '';
  let at = pairs[0]?.start ?? text.length;
  result += text.slice(0, at) + fresh(undefined);
  for (const { pair, key, start, end } of pairs) {
    result += text.slice(at, start);
    at = end;
    if (key in value) {
      const old = plainOf(pair.value);
      if (same(old, value[key])) result += text.slice(start, end);
      else result += changedPair(text.slice(start, end), key, value[key], indent);
    }
    result += fresh(key);
  }
  return result + text.slice(at);
}

function changedPair(piece: string, key: string, value: Value, indent: number): string {
  const lines = unindented(piece, indent);
  const document = parseDocument(lines);
  const inner = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
  const start =
    inner && (isMap(inner) || isSeq(inner)) && !inner.flow
      ? lines.lastIndexOf('\n', inner.range?.[0] ?? 0) + 1
      : 0;
  if (start === 0 || document.errors.length > 0) return written({ [key]: value }, indent);
  const body = lines.slice(start);
  const depth = /^ */.exec(body)?.[0].length ?? 0;
  const bare = unindented(body, depth);
  const changed = rewritten(bare, parseDocument(bare).contents, value, 0);
  if (changed === undefined) return written({ [key]: value }, indent);
  return indented(lines.slice(0, start) + indented(changed, depth), indent);
}

function rewrittenList(text: string, list: YAMLSeq, value: readonly Value[], indent: number): string {
  const items = list.items.map((item) => {
    const { range } = item as { range?: [number, number, number] };
    const start = text.lastIndexOf('\n', range?.[0] ?? 0) + 1;
    return { plain: plainOf(item), start, end: lineEnd(text, range?.[1] ?? start) };
  });
  const free = new Set(items.keys());
  const take = (wanted: Value): number | undefined => {
    const found = [...free].find((index) => same(items[index]?.plain, wanted));
    if (found !== undefined) free.delete(found);
    return found;
  };
  const taken = value.map(take);
  let result = text.slice(0, items[0]?.start ?? text.length);
  value.forEach((each, index) => {
    const item = items[taken[index] ?? index];
    const isSame = taken[index] !== undefined;
    // An item that was edited stands where it stood; comments before it stay.
    const before =
      item && index > 0 && (isSame || free.has(index)) ? gapBefore(text, items, items.indexOf(item)) : '';
    if (item && isSame) result += before + text.slice(item.start, item.end);
    else if (item && free.has(index)) result += before + changedItem(text.slice(item.start, item.end), each);
    else result += (index > 0 ? gapBefore(text, items, 1) : '') + written([each], indent);
  });
  return result + text.slice(items.at(-1)?.end ?? text.length);
}

/** What stands between an item and the one before: an empty line, a comment. */
const gapBefore = (text: string, items: readonly Piece[], index: number): string =>
  text.slice(items[index - 1]?.end ?? 0, items[index]?.start ?? 0);

function changedItem(piece: string, value: Value): string {
  const dash = /^ *- +/.exec(piece)?.[0] ?? '';
  const spaced = ' '.repeat(dash.length) + piece.slice(dash.length);
  const bare = unindented(spaced, dash.length);
  const changed = dash ? rewritten(bare, parseDocument(bare).contents, value, 0) : undefined;
  if (changed === undefined) return written([value], /^ */.exec(piece)?.[0].length ?? 0);
  return dash + indented(changed, dash.length).slice(dash.length);
}

function pieceOf(text: string, { key, value }: Pair): Piece {
  const keyAt = (key as { range?: [number, number, number] }).range?.[0] ?? 0;
  const start = text.lastIndexOf('\n', keyAt - 1) + 1;
  const valueEnd = (value as { range?: [number, number, number] } | null)?.range?.[1] ?? keyAt;
  return { start, end: lineEnd(text, Math.max(valueEnd, keyAt + 1)) };
}

/** The end of the line that a value ends in; a block ends at the start of the next line already. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next + 1;
}

const plainOf = (node: unknown): Value =>
  typeof node === 'object' && node !== null && 'toJSON' in node
    ? (node as { toJSON(): Value }).toJSON()
    : node;

const isFields = (value: Value): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (left: Value, right: Value): boolean =>
  JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));

/** The order of keys says nothing. */
const sorted = (value: Value): Value =>
  Array.isArray(value)
    ? value.map(sorted)
    : isFields(value)
      ? Object.fromEntries(
          Object.keys(value)
            .toSorted()
            .map((key) => [key, sorted(value[key])]),
        )
      : value;

const unindented = (text: string, by: number) => text.replaceAll(new RegExp(`^ {0,${by}}`, 'gm'), '');
const indented = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

/** New values as the house writes them: short lists of keys in one line. */
function written(value: Value, indent = 0): string {
  const document = parseDocument('');
  document.contents = document.createNode(value) as never;
  flowKeys(document.contents);
  return indented(
    document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false }),
    indent,
  );
}

function flowKeys(node: unknown): void {
  if (isMap(node)) for (const { value } of node.items) flowKeys(value);
  else if (isSeq(node)) {
    const words = node.items.map((item) => (isScalar(item) ? String(item.value) : undefined));
    if (words.every((word) => word !== undefined) && words.join(', ').length < 80) node.flow = true;
    else for (const item of node.items) flowKeys(item);
  }
}
