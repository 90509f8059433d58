import { withPlainD } from '../lexast/plain-d.ts';
import { withoutRepealed } from './marks.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Words as they compare: "Hoà bình," and "hòa bình" are the same. */
export function comparable(text: string): string {
  return Array.from(
    withPlainD(withoutRepealed(text))
      .toLowerCase()
      .normalize('NFD')
      .matchAll(/[\p{L}\p{M}\p{N}]+/gu),
    ([word]) => {
      const marks = word.match(tones)?.join('') ?? '';
      return word.replace(tones, '') + marks;
    },
  ).join(' ');
}
