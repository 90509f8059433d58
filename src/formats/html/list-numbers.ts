import { toRoman } from '../../lexast/roman.ts';
import type { Element } from 'hast';

/** What CSS calls the kinds of numbers that a list may have. */
const styles: Readonly<Record<string, string>> = {
  none: 'none',
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** Writes out the numbers of an ordered list, item after item, as a browser prints them: "1. ". */
export function listNumbers(list: Element): (item: Element) => string {
  let next = Number(list.properties['start'] ?? 1);
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(String(list.properties['style'] ?? ''))?.[1];
  const type = (style && styles[style.toLowerCase()]) ?? String(list.properties['type'] ?? '1');
  return (item) => {
    const value = Number(item.properties['value'] ?? next);
    next = value + 1;
    return type === 'none' ? '' : `${writeNumber(value, type)}. `;
  };
}

function writeNumber(value: number, type: string): string {
  const letter = String.fromCharCode(96 + Math.min(Math.max(value, 1), 26));
  if (type === 'a') return letter;
  if (type === 'A') return letter.toUpperCase();
  if (type === 'i') return toRoman(value).toLowerCase();
  if (type === 'I') return toRoman(value);
  return String(value);
}
