import type { Read, Source } from '../tokens.ts';
import { readDecimal } from './dotted.ts';
import { arabic, roman, type Standing, textAt } from './numbers.ts';

/** "Chương IV", "Chương 2", "Tiểu mục 3" */
export function readChapter(source: Source, index: number): Read<string> | undefined {
  const text = textAt(source, index);
  return arabic.test(text) || roman.test(text) ? { value: text, next: index + 1 } : undefined;
}

/** "Mục 1", "Mục III", "Mục A", "mục 2.1" */
export function readSection(source: Source, index: number, standing: Standing): Read<string> | undefined {
  const numbered = readDecimal(source, index) ?? readChapter(source, index);
  if (numbered) return numbered;
  const text = textAt(source, index);
  return /^[A-HĐ]$/u.test(text) && standing === 'first' ? { value: text, next: index + 1 } : undefined;
}
