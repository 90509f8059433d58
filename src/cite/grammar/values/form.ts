import { type Read, type Source, tokenAt } from '../tokens.ts';

const shape = /[\dA-Z]+[a-zđ]?(?:[-/.][\p{L}\d]+)*/uy;

/** "Mẫu số 01", "Mẫu số 01a/ĐKDN", "Mẫu AI03a" */
export function readForm(source: Source, index: number): Read<string> | undefined {
  const token = source.tokens[index];
  if (!token) return undefined;
  shape.lastIndex = token.start;
  const match = shape.exec(source.text);
  if (!match) return undefined;
  return { value: match[0], next: tokenAt(source, index, shape.lastIndex) };
}
