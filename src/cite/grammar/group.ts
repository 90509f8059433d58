import { type Level, rank, readLevel } from './levels.ts';
import { expandRange } from './range.ts';
import { isWord, type Read, type Source, spells } from './tokens.ts';
import { readDotted, readDottedPoint, readValue } from './values/index.ts';

/** One level word with its values: "các khoản 3, 4 và 14", "từ Điều 5 đến Điều 9", "tên Mục 1". */
export interface Group {
  level: Level;
  /** As printed; empty where the number stands further on: "tên Điều và khoản 1 Điều 39". */
  values: string[];
  /** Larger levels written before the number: III in "Mục III.8". */
  around?: Partial<Record<Level, string[]>>;
  /** Only the heading is meant: "tên Mục 1". */
  heading: boolean;
  /** "Điều này" */
  here: boolean;
}

const isListMark = (source: Source, index: number) =>
  isWord(source, index, ',', 'va', 'hoac', 'hay', 'den', '-', '–', '÷', ';');

/** "Phụ lục (ban hành) kèm theo …": an annex that has no number. */
const isAnnexed = (source: Source, index: number) =>
  spells(source, index, ['kem', 'theo']) || spells(source, index, ['ban', 'hanh', 'kem', 'theo']);

/**
 * Read one level with all its values.
 *
 * @param inside whether a smaller level stands before: "mục IV của Phụ lục" then needs no number
 */
export function readGroup(source: Source, index: number, inside = false): Read<Group> | undefined {
  let at = index;
  const heading = isWord(source, at, 'ten') || (isWord(source, at, 'tieu') && isWord(source, at + 1, 'de'));
  if (heading) at += isWord(source, at, 'ten') ? 1 : 2;
  if (isWord(source, at, 'cac', 'nhung')) at += 1;
  if (isWord(source, at, 'tu')) at += 1;
  const level = readLevel(source, at);
  if (!level) return undefined;
  at = level.next;
  const group: Group = { level: level.value, values: [], heading, here: false };
  if (/^này$/iu.test(source.tokens[at]?.text ?? '')) return { value: { ...group, here: true }, next: at + 1 };
  if (isWord(source, at, 'tu')) at += 1;
  const dotted =
    level.value === 'section' || level.value === 'point'
      ? (readDotted(source, at) ?? (level.value === 'point' ? readDottedPoint(source, at) : undefined))
      : undefined;
  if (dotted) {
    const { level: own, value, around } = dotted.value;
    return { value: { ...group, level: own, values: [value], around }, next: dotted.next };
  }
  const first = readValue(source, at, level.value, 'first');
  if (!first) {
    if (level.value === 'attachment' && (inside || isAnnexed(source, at))) {
      return { value: { ...group, values: [''] }, next: at };
    }
    return heading && level.value === 'article' ? { value: group, next: at } : undefined;
  }
  group.values.push(first.value);
  at = first.next;
  for (;;) {
    const more = readFurther(source, at, level.value);
    if (!more) break;
    const from = group.values.at(-1) ?? '';
    if (more.value.range) group.values.push(...expandRange(from, more.value.value, level.value).slice(1));
    else group.values.push(more.value.value);
    at = more.next;
  }
  return { value: group, next: at };
}

/** ", 4", "và 14", "đến đ", "đến điểm đ" after a value of the same level. */
function readFurther(
  source: Source,
  index: number,
  level: Level,
): Read<{ value: string; range: boolean }> | undefined {
  if (!isListMark(source, index) || isWord(source, index, ';')) return undefined;
  let at = index + 1;
  if (isWord(source, index, ',') && isWord(source, at, 'va', 'hoac')) at += 1;
  const range = isWord(source, index, 'den', '-', '–', '÷');
  if (level === 'paragraph' || level === 'form') return undefined;
  const repeated = range ? readLevel(source, at) : undefined;
  if (repeated && repeated.value !== level) return undefined;
  const value = readValue(source, repeated?.next ?? at, level, repeated ? 'first' : 'listed');
  if (!value) return undefined;
  // "khoản 1 - 02 bản": a dash between spaces is one of the sentence, save before "Điều 6" or in "khoản 1 - 3 Điều 5".
  if (
    range &&
    !isWord(source, index, 'den') &&
    !repeated &&
    rank(readLevel(source, value.next)?.value ?? level) <= rank(level) &&
    source.text.slice(source.tokens[index]?.end, source.tokens[index + 1]?.start) !== ''
  ) {
    return undefined;
  }
  return { value: { value: value.value, range }, next: value.next };
}
