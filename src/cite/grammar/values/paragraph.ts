import { isWord, type Read, type Source } from '../tokens.ts';
import { ordinalValues } from './numbers.ts';

/** "đoạn 2", "khổ thứ hai", "khổ đầu", "đoạn mở đầu", "khổ cuối": 1-based; -1 is the last. */
export function readParagraph(source: Source, index: number): Read<string> | undefined {
  if (isWord(source, index, 'dau'))
    return { value: '1', next: index + (isWord(source, index + 1, 'tien') ? 2 : 1) };
  if (isWord(source, index, 'mo') && isWord(source, index + 1, 'dau')) return { value: '1', next: index + 2 };
  if (isWord(source, index, 'cuoi'))
    return { value: '-1', next: index + (isWord(source, index + 1, 'cung') ? 2 : 1) };
  const at = isWord(source, index, 'thu') ? index + 1 : index;
  const token = source.tokens[at];
  const value = at > index ? (ordinalValues.get(token?.fold ?? '') ?? token?.text) : token?.text;
  return /^\d{1,2}$/u.test(String(value)) ? { value: String(value), next: at + 1 } : undefined;
}
