import { syllable } from './fold.ts';
import type { Token } from './tokens.ts';
import type { Lexicon } from './types.ts';
import { isKnown, isLarge } from './understand.ts';

/** Are two words one edit apart: a letter more, less or other, or two neighbours swapped? */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0] && restB.length === 2;
}

/**
 * Readings of a query with typos corrected, likeliest first.
 *
 * Words that the corpus does not have are corrected all at once. Where it has every word, a small corpus corrects
 * each in turn, since a typo often makes another word; a large corpus, which has nearly every syllable, corrects
 * only the words in `strangers`.
 *
 * @param limit how many readings at most
 * @param strangers words of the query that no text has beside their neighbours
 */
export function correctedReadings(
  text: string,
  words: readonly Token[],
  lexicon: Lexicon,
  limit: number,
  strangers: readonly Token[] = [],
): string[] {
  const unknown = words.filter(
    ({ folded, end }) => /^[a-z]+$/.test(folded) && !isKnown(folded, lexicon, end === text.length),
  );
  if (unknown.length > 0) {
    let readings: string[] = [text];
    // From the last word back, so that the places of earlier words still hold.
    for (const word of [...unknown].reverse()) {
      const spellings = [
        ...parted(word, text.slice(word.start, word.end), lexicon),
        ...candidates(word, lexicon).slice(0, 6),
      ];
      if (spellings.length === 0) continue;
      readings = readings.flatMap((reading) => spellings.map((spelling) => put(reading, word, spelling)));
    }
    return readings.filter((reading) => reading !== text).slice(0, limit);
  }
  return (isLarge(lexicon) ? strangers : words)
    .filter(({ folded }) => /^[a-z]{2,}$/.test(folded))
    .flatMap((word) =>
      candidates(word, lexicon)
        .slice(0, 4)
        .map((spelling) => put(text, word, spelling)),
    )
    .slice(0, limit);
}

const put = (text: string, word: Token, spelling: string) =>
  `${text.slice(0, word.start)}${spelling}${text.slice(word.end)}`;

/** Spellings of the corpus one slip from a word: of a word with marks, those that keep them first; commoner ones first. */
function candidates({ folded, letters, tone }: Token, { syllables }: Lexicon): string[] {
  const typed = letters + tone;
  const keepsMarks = (spelling: string) => {
    const other = syllable(spelling);
    return typed !== folded && isOneEdit(typed, other.letters + other.tone);
  };
  return Object.entries(syllables)
    .filter(([known]) => isOneEdit(folded, known))
    .map(([, [count, spelling]]) => ({ count, spelling, kept: Number(keepsMarks(spelling)) }))
    .sort((a, b) => b.kept - a.kept || b.count - a.count)
    .map(({ spelling }) => spelling);
}

/** The longest syllable, "nghiêng", and the most that are typed as one word. */
const LONGEST = 7;
const GLUED = 4;

/** Words typed without a space between them: "nghithai" → "nghi thai", the fewest and commonest syllables. */
function parted({ folded }: Token, typed: string, { syllables, passages }: Lexicon): string[] {
  // Each part as it was typed: its commonest spelling may be another word.
  const written = typed.length === folded.length ? typed : folded;
  const found: { words: string[]; worth: number }[] = [];
  const part = (rest: string, words: readonly string[], worth: number): void => {
    if (rest === '') found.push({ words: [...words], worth });
    if (rest === '' || words.length === GLUED) return;
    for (let length = 1; length <= Math.min(LONGEST, rest.length); length += 1) {
      const first = rest.slice(0, length);
      if (length === 1 && !/[aeiouy]/.test(first)) continue;
      const [count = 0] = Object.hasOwn(syllables, first) ? (syllables[first] ?? []) : [];
      const at = folded.length - rest.length;
      // What stands in a passage or two may be a slip itself.
      if (count > 2)
        part(
          rest.slice(length),
          [...words, written.slice(at, at + length)],
          worth + Math.log(count / (passages + 1)),
        );
    }
  };
  part(folded, [], 0);
  return found
    .sort((a, b) => a.words.length - b.words.length || b.worth - a.worth)
    .slice(0, 2)
    .map(({ words }) => words.join(' '));
}
