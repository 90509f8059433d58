import { isWord, printed, type Read, type Source } from '../tokens.ts';
import { textAt } from './numbers.ts';

/** "Phụ lục II", "Phụ lục số 01", "Phụ lục A", "Phụ lục II.1", "Phụ lục 1-A" */
export function readAttachment(source: Source, index: number): Read<string> | undefined {
  const at = isWord(source, index, 'so') ? index + 1 : index;
  if (!/^(?:\d+\p{L}?|[IVXLC]+[a-zđ]?|[A-Z]\d*)$/u.test(textAt(source, at))) return undefined;
  const end = source.tokens[at]?.end ?? 0;
  const sub = /^[.-][\dA-Z]+/u.test(source.text.slice(end, end + 4));
  const next = sub ? at + 3 : at + 1;
  return { value: printed(source, index, next), next };
}
