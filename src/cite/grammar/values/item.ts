import { isWord, matchAt, type Read, type Source } from '../tokens.ts';
import { letter, ordinalValues, textAt } from './numbers.ts';

const shape = /[a-zđ]\.?\d+(?:\.\d+)*|\d+(?:\.\d+)*|[ivx]+/uy;

/** "tiết a.1", "tiết ii", "gạch đầu dòng thứ hai" */
export function readItem(source: Source, index: number): Read<string> | undefined {
  if (isWord(source, index, 'thu')) {
    const word = source.tokens[index + 1];
    const value =
      ordinalValues.get(word?.fold ?? '') ??
      (/^\d+$/u.test(word?.text ?? '') ? Number(word?.text) : undefined);
    return value === undefined ? undefined : { value: String(value), next: index + 2 };
  }
  const { match, next = 0 } = matchAt(source, index, shape) ?? {};
  const text = textAt(source, index);
  if (!match) return letter.test(text) ? { value: text, next: index + 1 } : undefined;
  return source.tokens[next - 1]?.end === match.index + match[0].length
    ? { value: match[0], next }
    : undefined;
}
