import type { Citation } from '../../cite/index.ts';
import { ordinalValue } from '../../lexast/ordinals.ts';
import type { Target } from '../types.ts';
import type { Addition } from './types.ts';
import type { Segment } from './verbs.ts';

/** "câu thứ hai", "đoạn thứ bẩy", "đoạn thứ 3": the number that a place is counted by. */
const nth = (word: string): number | undefined => {
  const value = ordinalValue(word.toLowerCase().normalize('NFC').replace('bẩy', 'bảy'));
  if (value > 0) return value;
  return /^\d{1,2}$/u.test(word) ? Number(word) : undefined;
};

const counted =
  /(?<!\p{L})câu\s+(?:thứ\s+(?<nth>\p{L}+|\d+)|số\s+(?<num>\d+)|(?<first>đầu(?:\s+tiên)?|mở\s+đầu)|(?<last>cuối(?:\s+cùng)?))\s*,?\s*(?:(?:của|tại|trong|thuộc|ở)\s+)?$/iu;

/** The sentence of a unit that stands before its place: "câu thứ hai của khoản 1 Điều 2"; -1 is the last. */
function sentenceBefore(words: string): { count: number; length: number } | undefined {
  const found = counted.exec(words);
  if (!found?.groups) return undefined;
  const { nth: word, num, last } = found.groups;
  const count = last ? -1 : word || num ? nth(word ?? num ?? '') : 1;
  return count === undefined ? undefined : { count, length: found[0].length };
}

/**
 * Places whose sentence is named, with its count, and the words of the command without these: where several units stand
 * behind one "câu thứ hai" nobody says of which it is, so there the words stay, and narrow the command.
 */
export function sentenceParts<C extends Pick<Citation, 'start' | 'targets'>>(
  masked: string,
  places: readonly C[],
): { masked: string; places: C[] } {
  let words = masked;
  const found = places.map((place) => {
    const part = place.targets.length === 1 ? sentenceBefore(masked.slice(0, place.start)) : undefined;
    if (!part) return place;
    const from = place.start - part.length;
    words = words.slice(0, from) + ' '.repeat(part.length) + words.slice(place.start);
    const targets: Target[] = place.targets.map((path) => ({ ...path, sentence: part.count }));
    return { ...place, targets };
  });
  return { masked: words, places: found };
}

const noun = String.raw`(?:(?:một|01|1|các|những|hai|02|2|ba|03|3)\s)?(?<noun>câu|đoạn|khổ|gạch đầu dòng)(?:\s(?:văn|nội dung|sau đây|dưới đây|mới|thứ\s(?<nth>\S+)|(?<num>\d+)|(?<last>cuối(?: cùng)?)|sau(?!\s@)))*(?:\s“\s?”)?`;
const position = String.raw`(?:(?:vào|ở|tại|trong|cho|của)\s)?(?:vị trí\s)?(?:(?:(?:ngay|liền)\s)?(?:phía\s)?(?<side>sau|trước|cuối|đầu)(?:\scùng)?(?:\s(?:của|các|nội dung))?\s)?@`;
const shapes = [`^${noun},?\\s${position}$`, `^${position},?\\s${noun}$`].map(
  (shape) => new RegExp(shape, 'iu'),
);

const nouns: Readonly<Record<string, Addition['noun']>> = {
  câu: 'sentence',
  đoạn: 'paragraph',
  khổ: 'paragraph',
  'gạch đầu dòng': 'item',
};
const sides: Readonly<Record<string, Addition['side']>> = {
  sau: 'after',
  trước: 'before',
  cuối: 'end',
  đầu: 'start',
};

/**
 * What has no number and is added: "bổ sung câu sau vào cuối khoản 3", "bổ sung đoạn thứ hai vào sau đoạn thứ nhất Điều 3".
 *
 * @param masked the sentence without quoted words
 * @param places those of the segment
 */
export function additionOf(
  masked: string,
  { from, to }: Pick<Segment, 'from' | 'to'>,
  places: readonly Pick<Citation, 'start' | 'end' | 'targets'>[],
): Addition | undefined {
  const [place, ...others] = places;
  const [path, ...more] = place?.targets ?? [];
  if (!place || !path || more.length > 0 || others.length > 0) return undefined;
  const words = [masked.slice(from, place.start), '@', masked.slice(place.end, to)]
    .join('')
    .replace(/(?:với\s+)?(?:nội\s+dung\s+)?như\s+sau/giu, ' ')
    .replace(/"\s*"/gu, '“ ”')
    .replace(/[\s:;.]+/gu, ' ')
    .replace(/(?:\s*“\s*”)?\s*,?\s*$/u, (end) => (end.includes('“') ? ' “ ”' : ''))
    .replace(/\s+,/gu, ',')
    .trim();
  const plain = words.replace(/^(.*@.*)\s“ ”$/u, '$1').replace(/^thêm\s/iu, '');
  const groups = shapes.map((shape) => shape.exec(plain)?.groups).find((each) => each !== undefined);
  const kind = nouns[groups?.['noun']?.toLowerCase().replace(/\s+/gu, ' ') ?? ''];
  if (!groups || !kind) return undefined;
  const ordinal = groups['last'] ? -1 : nth(groups['nth'] ?? groups['num'] ?? '');
  const side = sides[groups['side']?.toLowerCase() ?? ''];
  return {
    noun: kind,
    place: path,
    ...(side ? { side } : {}),
    ...(ordinal === undefined ? {} : { ordinal }),
  };
}
