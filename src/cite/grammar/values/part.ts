import { isWord, printed, type Read, type Source, startsUpper } from '../tokens.ts';
import { arabic, ordinalValues, roman, textAt } from './numbers.ts';

/** "Phần thứ nhất", "phần II", "Phần 2", "Phần A"; "phần 2" in small letters is no part of a text. */
export function readPart(source: Source, index: number): Read<string> | undefined {
  if (isWord(source, index, 'thu') && ordinalValues.has(source.tokens[index + 1]?.fold ?? '')) {
    return { value: printed(source, index, index + 2), next: index + 2 };
  }
  const text = textAt(source, index);
  const named = startsUpper(source.tokens[index - 1]) && (/^[A-E]$/u.test(text) || arabic.test(text));
  return named || roman.test(text) ? { value: text, next: index + 1 } : undefined;
}
