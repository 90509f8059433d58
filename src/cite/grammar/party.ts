import type { PartyDocument } from '../types.ts';
import { isWord, printed, type Read, type Source, spells } from './tokens.ts';

const isTerm = (source: Source, index: number) => /^[IVX]+$/u.test(source.tokens[index]?.text ?? '');

/**
 * Documents of a Party congress, known by its number: "Văn kiện các đại hội VIII, X và XI", "Nghị quyết Đại
 * hội đại biểu toàn quốc lần thứ XIII của Đảng".
 */
export function readPartyDocument(source: Source, index: number): Read<PartyDocument> | undefined {
  if (!spells(source, index, ['van', 'kien']) && !spells(source, index, ['nghi', 'quyet'])) return undefined;
  let at = index + 2;
  if (isWord(source, at, 'cac')) at += 1;
  if (!spells(source, at, ['dai', 'hoi'])) return undefined;
  at += 2;
  for (const phrase of [
    ['dang'],
    ['dai', 'bieu', 'toan', 'quoc'],
    ['toan', 'quoc'],
    ['lan', 'thu'],
    ['khoa'],
  ]) {
    if (spells(source, at, phrase)) at += phrase.length;
  }
  if (!isTerm(source, at)) return undefined;
  at += 1;
  while (isWord(source, at, ',', 'va') && isTerm(source, at + 1)) at += 2;
  if (spells(source, at, ['cua', 'dang'])) at += 2;
  return { value: { kind: 'party', name: printed(source, index, at) }, next: at };
}
