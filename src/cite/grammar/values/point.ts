import { isWord, type Read, type Source } from '../tokens.ts';
import { readDecimal } from './dotted.ts';
import { isQuantity, letter, type Standing, textAt } from './numbers.ts';

/** "điểm a, y tế": a letter in a list that begins a word of the sentence. */
function isWordLetter(source: Source, index: number): boolean {
  return isWord(source, index, 'y') && isWord(source, index + 1, 'te', 'si', 'khoa', 'hoc', 'ba');
}

/** "điểm đ", "điểm d1", "điểm 2", "điểm 2.1" */
export function readPoint(source: Source, index: number, standing: Standing): Read<string> | undefined {
  const decimal = readDecimal(source, index);
  if (decimal) return decimal;
  const text = textAt(source, index);
  const one = { value: text, next: index + 1 };
  if (letter.test(text)) return standing === 'listed' && isWordLetter(source, index) ? undefined : one;
  return /^\d+$/u.test(text) && !isQuantity(source, index) ? one : undefined;
}
