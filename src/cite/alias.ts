import type { Alias } from './types.ts';

const shape =
  /\(\s*(?:sau|dưới)\s+đây\s+(?:được\s+)?(?:viết|gọi)(?:\s+(?:tắt|chung))?\s+là:?\s*["“]?(?<name>[^()"“”;]{1,120}?)["”]?\s*\)/giu;

/** Find every "(sau đây gọi là …)", "(sau đây gọi chung là …)", "(sau đây viết tắt là …)". */
export function findAliases(text: string): (Alias & { opens: number })[] {
  if (!text.includes('(')) return [];
  return Array.from(text.matchAll(shape), (match) => {
    const printed = match.groups?.['name'] ?? '';
    const start = match.index + match[0].lastIndexOf(printed);
    return {
      name: printed.replace(/\s+/gu, ' ').trim(),
      start,
      end: start + printed.length,
      opens: match.index,
    };
  });
}
