import { isWord, type Read, type Source } from '../tokens.ts';
import { arabic, roman, textAt } from './numbers.ts';

/** "STT 12", "số thứ tự IV", "STT thứ 3", "STT số 3" */
export function readRow(source: Source, index: number): Read<string> | undefined {
  const at = isWord(source, index, 'thu', 'so') ? index + 1 : index;
  const number = textAt(source, at);
  return arabic.test(number) || roman.test(number) ? { value: number, next: at + 1 } : undefined;
}
