import { matchAt, type Read, type Source } from '../tokens.ts';

const shape = /[\dA-Z]+[a-zđ]?(?:[-/.][\p{L}\d]+)*/uy;

/** "Mẫu số 01", "Mẫu số 01a/ĐKDN", "Mẫu AI03a" */
export function readForm(source: Source, index: number): Read<string> | undefined {
  const found = matchAt(source, index, shape);
  return found && { value: found.match[0], next: found.next };
}
