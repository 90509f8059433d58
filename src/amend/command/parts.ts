import type { Citation } from '../../cite/index.ts';
import { ordinalValue } from '../../lexast/ordinals.ts';
import type { Target } from '../types.ts';
import { formatTarget } from '../format-target.ts';
import type { Action, Addition } from './types.ts';
import type { Segment } from './verbs.ts';

/** "câu thứ hai", "đoạn thứ bẩy", "đoạn thứ 3": the number that a place is counted by. */
const nth = (word: string): number | undefined => {
  const value = ordinalValue(word.toLowerCase().normalize('NFC').replace('bẩy', 'bảy'));
  if (value > 0) return value;
  return /^\d{1,2}$/u.test(word) ? Number(word) : undefined;
};

const count = String.raw`(?:thứ\s+(?:\p{L}+|\d+)|số\s+\d+|đầu(?:\s+tiên)?|mở\s+đầu|cuối(?:\s+cùng)?)`;
const counted = new RegExp(
  String.raw`(?<!\p{L})(?:(?:các|những|hai|ba)\s+)?câu\s+(?<counts>${count}(?:\s*(?:,|và|,\s*và)\s*(?:câu\s+)?${count})*)\s*,?\s*(?:(?:của|tại|trong|thuộc|ở)\s+)?$`,
  'iu',
);

/** "thứ hai", "số 2", "đầu", "cuối cùng": which of its kind; -1 is the last. */
function countOf(word: string): number | undefined {
  if (/^cuối/iu.test(word)) return -1;
  if (/^(?:đầu|mở)/iu.test(word)) return 1;
  return nth(word.replace(/^(?:thứ|số)\s+/iu, ''));
}

/** The sentences of a unit that stand before its place: "câu thứ hai và câu cuối của khoản 1 Điều 2"; -1 is the last. */
function sentencesBefore(words: string): { counts: number[]; length: number } | undefined {
  const found = counted.exec(words);
  if (!found?.groups) return undefined;
  const counts = Array.from((found.groups['counts'] ?? '').matchAll(new RegExp(count, 'giu')), ([word]) =>
    countOf(word),
  );
  return counts.every((each) => each !== undefined) ? { counts, length: found[0].length } : undefined;
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
    const [path, ...more] = place.targets;
    const part = more.length === 0 ? sentencesBefore(masked.slice(0, place.start)) : undefined;
    if (!path || !part) return place;
    const from = place.start - part.length;
    words = words.slice(0, from) + ' '.repeat(part.length) + words.slice(place.start);
    const targets: Target[] = part.counts.map((sentence) => ({ ...path, sentence }));
    return { ...place, targets };
  });
  return { masked: words, places: found };
}

const noun = String.raw`(?:(?:một|01|1|các|những|hai|02|2|ba|03|3)\s)?(?<noun>câu|đoạn|khổ|gạch đầu dòng)(?:\s(?:văn|nội dung|sau đây|dưới đây|mới|thứ\s(?<nth>[^\s,]+)(?<more>(?:\s?(?:,|và)\s(?:(?:đoạn|khổ|gạch đầu dòng)\s)?thứ\s[^\s,]+)*)|(?<num>\d+)|(?<last>cuối(?: cùng)?)|sau(?!\s@)))*(?:\s“\s?”)?`;
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
  const further = Array.from((groups['more'] ?? '').matchAll(/thứ\s([^\s,]+)/giu), ([, word = '']) =>
    nth(word),
  );
  if (!followOn([ordinal, ...further])) return undefined;
  const side = sides[groups['side']?.toLowerCase() ?? ''];
  return {
    noun: kind,
    place: path,
    ...(side ? { side } : {}),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(further.length === 0 ? {} : { count: further.length + 1 }),
  };
}

/** "thứ tư, thứ năm": several that are added stand behind one another. */
const followOn = (ordinals: readonly (number | undefined)[]): boolean =>
  ordinals.every((each, at) => at === 0 || (each !== undefined && each === (ordinals[at - 1] ?? 0) + 1));

/** "Bổ sung đoạn thứ tư Điều 3", "bổ sung gạch đầu dòng thứ ba, thứ tư điểm a khoản 1 Điều 4": the next ones of their kind. */
export function asAddition(action: Action): Action {
  const [target] = action.targets;
  if (action.verb !== 'add' || !target || action.position || action.phrases.length > 0) return action;
  const isParagraph = target.paragraph !== undefined;
  const placed = action.targets.map(({ paragraph, item, ...rest }) => ({
    ordinal: isParagraph ? paragraph : item !== undefined && /^\d+$/u.test(item) ? Number(item) : undefined,
    place: isParagraph && item !== undefined ? { ...rest, item } : rest,
  }));
  const [first] = placed;
  const isOne = placed.every(
    ({ ordinal, place }) => ordinal !== undefined && formatTarget(place) === formatTarget(first?.place ?? {}),
  );
  if (!first || first.ordinal === undefined || !isOne || !followOn(placed.map(({ ordinal }) => ordinal)))
    return action;
  const { place, ordinal } = first;
  const count = placed.length > 1 ? { count: placed.length } : {};
  return {
    ...action,
    targets: [place],
    addition: { noun: isParagraph ? 'paragraph' : 'item', place, ordinal, ...count },
  };
}
