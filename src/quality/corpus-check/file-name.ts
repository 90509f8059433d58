import path from 'node:path';
import { fold } from '../../cite/grammar/tokens.ts';
import type { InstrumentMeta } from '../../lexast/index.ts';

/** How file names shorten the kinds of instruments. */
const kinds: Readonly<Record<string, string>> = {
  nd: 'nghi-dinh',
  tt: 'thong-tu',
  qd: 'quyet-dinh',
  nq: 'nghi-quyet',
  ct: 'chi-thi',
  luat: 'luat',
  vbhn: 'van-ban-hop-nhat',
  ttlt: 'thong-tu-lien-tich',
  pl: 'phap-lenh',
};

/**
 * What the header of a text says and the name of its file contradicts: "nd-212-2025.pdf" with the number 7/2024/NĐ-CP.
 * A name that speaks of no number says nothing.
 */
export function nameDiffers(name: string, { type, number, date }: InstrumentMeta): string[] {
  const words = fold(path.parse(name).name).match(/[a-z]+|\d+/gu) ?? [];
  const kind = words.map((word) => kinds[word]).find((each) => each !== undefined);
  if (!kind) return [];
  const figures = words.filter((word) => /^\d+$/u.test(word)).map(Number);
  const [, digits, year] = /^(\d+)[^/]*(?:\/((?:19|20)\d{2}))?/u.exec(number ?? '') ?? [];
  const years = figures.filter((figure) => figure >= 1945 && figure < 2100);
  const numbers = figures.filter((figure) => !years.includes(figure));
  const differs: string[] = [];
  if (type !== kind) differs.push(`kind ${type ?? 'none'}, by its name ${kind}`);
  if (numbers.length > 0 && !figures.includes(Number(digits ?? Number.NaN)))
    differs.push(`number ${number ?? 'none'}, by its name ${numbers.join(' or ')}`);
  const own = year ?? date?.slice(0, 4);
  if (years.length > 0 && own !== undefined && !figures.includes(Number(own)))
    differs.push(`year ${own}, by its name ${years.join(' or ')}`);
  return differs;
}
