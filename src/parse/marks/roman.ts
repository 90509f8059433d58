import { fromRoman } from '../../lexast/roman.ts';
import type { Mark } from './types.ts';

/** "III. ", "IV- ", "II/ ": a Roman level, of a text without articles or inside an article. */
export function romanMark(text: string): Mark | undefined {
  const match = /^([IVXL]+)\s*[.\-–/)]\s*(?=[\p{L}“"(]|$)/u.exec(text);
  const value = fromRoman(match?.[1] ?? '');
  if (!match?.[1] || !value) return undefined;
  return { kind: 'roman', num: match[1], value, suffix: '', length: match[0].length, regular: true };
}

/** "A. ", "B- ": a level of capital letters, as in programmes and older circulars. */
export function capitalMark(text: string): Mark | undefined {
  const match = /^([A-HK])\s?[.\-–/)]\s+(?=\p{Lu}{2})/u.exec(text);
  if (!match?.[1]) return undefined;
  const value = match[1] === 'K' ? 10 : match[1].charCodeAt(0) - 64;
  return { kind: 'capital', num: match[1], value, suffix: '', length: match[0].length, regular: true };
}
