import { readDate, readYear } from './date.ts';
import { readType } from './instrument-types.ts';
import { longestName, type NameIndex } from './name-index.ts';
import { readNumber } from './number.ts';
import { isWord, printed, type Read, type Source, spells, startsUpper } from './tokens.ts';

/** Words that no name of a law contains: a name that nothing else bounds ends before them. */
const stops = new Set(
  (
    'được đã có quy và hoặc về do theo tại trong để này sửa khi phải với là bởi hiện nếu thì của năm ngày ' +
    'số đối như từ trên cho bằng vào khóa khoá các bị gồm nhằm hay khoản điểm mà nêu kể thay bãi hết còn'
  ).split(' '),
);
/** Words that end a name even when a number or a date follows further on. */
const hardStops = new Set(
  'được đã sửa bởi bãi thay khoản điểm này có kể từ hết trước sau khi thì là'.split(' '),
);
/** What may join a known name to the rest of a longer one: "Luật X của Hội đồng nhân dân, Ủy ban nhân dân". */
const joiners = new Set(['của', 'và']);
const longest = 30;

const isMark = (text: string) => !/[\p{L}\p{N}]/u.test(text);

/** "số 10/2022/QH15", "ngày …" or a year, at `index`: what ends the name of a law beyond doubt. */
function endsName(source: Source, index: number): boolean {
  const numbered = isWord(source, index, 'so') && readNumber(source, index + 1) !== undefined;
  return numbered || readDate(source, index) !== undefined;
}

/**
 * The name of a law, after its type word: by known names, else up to the number or date that follows, else up
 * to a word that no name contains.
 */
export function readLawName(source: Source, index: number, names: NameIndex): Read<string> | undefined {
  const first = source.tokens[index];
  if (!first || isMark(first.text) || /^\d/u.test(first.text)) return undefined;
  const known = longestName(source, index, names);
  const bounded = boundedName(source, index, known?.next ?? index);
  if (bounded !== undefined) return { value: printed(source, index, bounded), next: bounded };
  if (known) {
    const name = printed(source, index, known.next);
    // In a heading in capitals the known name says which letters are small.
    return { value: name === name.toUpperCase() && /\s/u.test(name) ? known.name : name, next: known.next };
  }
  if (!startsUpper(first)) return undefined;
  let next = index;
  for (; next - index < longest; next += 1) {
    const token = source.tokens[next];
    if (!token || isMark(token.text) || /^\d/u.test(token.text)) break;
    if (next > index && (stops.has(token.text.toLowerCase()) || readType(source, next))) break;
  }
  // One word alone ("Luật Hà …") is too little to go by without a year that bounds it.
  return next - index >= 2 || readYear(source, next)
    ? { value: printed(source, index, next), next }
    : undefined;
}

/**
 * Where a name ends that is bounded by its number or date.
 *
 * @param from end of the known name at `index`; `index` itself where no name is known
 */
function boundedName(source: Source, index: number, from: number): number | undefined {
  const known = from > index;
  for (let next = from; next - index < longest; next += 1) {
    const token = source.tokens[next];
    if (!token) return undefined;
    if (next > index && endsName(source, next)) return next;
    const word = token.text.toLowerCase();
    if (isMark(word)) {
      if (word !== ',') return undefined;
    } else if (hardStops.has(word) || (known && stops.has(word) && !joiners.has(word))) {
      return undefined;
    }
    if (next > index && readType(source, next)) return undefined;
  }
  return undefined;
}

/**
 * The title of an amending law after its type word: "sửa đổi, bổ sung một số điều của Luật A và Luật B". It is
 * one name, however many laws it names. In "ban hành Luật sửa đổi …" a text speaks of itself: the numbers and
 * dates in that title belong to the laws that it names.
 *
 * @param index first token after the type word "Luật"
 */
export function readAmendingName(source: Source, index: number, names: NameIndex): Read<string> | undefined {
  if (!spells(source, index, ['sua', 'doi'])) return undefined;
  if (spells(source, index - 3, ['ban', 'hanh'])) return undefined;
  let at = index;
  // Up to the first law: "sửa đổi, bổ sung (một số điều|Điều 3) của".
  while (!readType(source, at)) {
    if (at - index > longest || !source.tokens[at] || isWord(source, at, '.', ';', '(', '“', '"'))
      return undefined;
    at += 1;
  }
  let next: number | undefined;
  for (;;) {
    const type = readType(source, at);
    if (!type || !amendable.has(type.value.key)) break;
    const name = readLawName(source, type.next, names)?.next ?? upToNumber(source, type.next);
    if (!name) break;
    next = name;
    at = next;
    while (isWord(source, at, ',', 'va')) at += 1;
    if (at === next) break;
  }
  return next === undefined ? undefined : { value: printed(source, index, next), next };
}

/** "37 Luật có liên quan đến quy hoạch số …": words that name no law, up to the number. */
function upToNumber(source: Source, index: number): number | undefined {
  for (let next = index; next - index < 12; next += 1) {
    const token = source.tokens[next];
    if (!token || isMark(token.text) || readType(source, next)) return undefined;
    if (endsName(source, next)) return next;
  }
  return undefined;
}

const amendable = new Set(['luat', 'bo-luat', 'phap-lenh']);
