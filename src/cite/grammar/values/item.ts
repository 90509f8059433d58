import { isWord, type Read, type Source, tokenAt } from '../tokens.ts';
import { letter, ordinalValues } from './numbers.ts';

const shape = /[a-zđ]\.?\d+(?:\.\d+)*|\d+(?:\.\d+)*|[ivx]+/uy;

/** "tiết a.1", "tiết ii", "gạch đầu dòng thứ hai" */
export function readItem(source: Source, index: number): Read<string> | undefined {
  const first = source.tokens[index];
  if (!first) return undefined;
  if (isWord(source, index, 'thu')) {
    const word = source.tokens[index + 1];
    const value =
      ordinalValues.get(word?.fold ?? '') ??
      (/^\d+$/u.test(word?.text ?? '') ? Number(word?.text) : undefined);
    return value === undefined ? undefined : { value: String(value), next: index + 2 };
  }
  shape.lastIndex = first.start;
  const match = shape.exec(source.text);
  if (!match) return letter.test(first.text) ? { value: first.text, next: index + 1 } : undefined;
  const next = tokenAt(source, index, shape.lastIndex);
  return source.tokens[next - 1]?.end === shape.lastIndex ? { value: match[0], next } : undefined;
}
