import type { Read, Source } from '../tokens.ts';
import { arabic, isQuantity, type Standing, textAt } from './numbers.ts';

/** "khoản 2", "khoản 2a"; clauses are never Roman: "khoản I", "khoản l" are a 1 that a scan misread. */
export function readClause(source: Source, index: number, standing: Standing): Read<string> | undefined {
  const text = textAt(source, index);
  if (/^[Il]$/u.test(text) && standing === 'first') return { value: '1', next: index + 1 };
  return arabic.test(text) && !isQuantity(source, index) ? { value: text, next: index + 1 } : undefined;
}
