import { isWord, type Read, type Source } from '../tokens.ts';
import { arabic, isQuantity, type Standing, textAt } from './numbers.ts';

/** "Điều 5", "Điều 54a", "Điều thứ 2"; "Điều l" is a 1 that a scan misread. */
export function readArticle(source: Source, index: number, standing: Standing): Read<string> | undefined {
  const at = isWord(source, index, 'thu') ? index + 1 : index;
  const number = textAt(source, at);
  if (number === 'l' && standing === 'first') return { value: '1', next: at + 1 };
  return arabic.test(number) && !isQuantity(source, at) ? { value: number, next: at + 1 } : undefined;
}
