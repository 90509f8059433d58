import { findCitations, type Citation, type NamedInstrument } from '../../cite/index.ts';
import {
  actsItself,
  dayLength,
  elsewhere,
  isList,
  isSubject,
  withoutDays,
  withoutEnd,
} from './beginnings.ts';
import { exceptionIn, narrowing } from './narrowing.ts';
import { inPlain } from './corrections.ts';
import { byPhrase, phrasesOf } from './phrase-changes.ts';
import { additionOf, asAddition, sentenceParts } from './parts.ts';
import { complete } from './path.ts';
import { isPlace, ofOthers, placesOf, completePaths, sharePlaces } from './places.ts';
import { maskQuotes, quotesOf } from './quotes.ts';
import type { Action, CommandSentence } from './types.ts';
import { renumberingOf } from './renumbering.ts';
import { reachOn, type Segment, segmentsOf } from './verbs.ts';

// "đã được sửa đổi, bổ sung một số điều theo Luật số 46/2014/QH13": history of the amended text, no command.
const amendedBefore =
  /(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)(?:(?!\s(?:bằng|thành)\s)[^“”";:]){0,60}?\s(?!(?:tại|của)\s[^;:“"]{0,120}\s(?:bằng|thành)\s)(?:theo|bởi|tại|của)\s(?:(?!như\s+sau|thành\s|bằng\s|;\s|:\s|["“])[^])*/giu;

const blank = (text: string, pattern: RegExp) =>
  text.replace(pattern, (found) => found.replace(/[^\n]/gu, ' '));

const restricting =
  /(?:^|[\s,])((?:các\s+|một\s+số\s+|những\s+)?(?:nội\s+dung|quy\s+định)\s+(?:quy\s+định\s+)?(?:về|liên\s+quan|có\s+liên\s+quan|đối\s+với)|một\s+phần|phần\s+quy\s+định|(?:các\s+)?nội\s+dung\s+(?=tại|của|quy\s+định))/iu;

/**
 * The actions of one command sentence; pure grammar.
 *
 * @param text the sentence without its number; quoted words may stand in it
 * @param names names of laws that are known beside the common ones
 * @param above the verb of the words above a list item, which has none itself: "a) Cụm từ “A” tại Điều 3 bằng cụm từ “B”"
 * @param isOther is a named instrument another one than the text that is asked about? Its places are none of the command's
 */
export function readCommand(
  text: string,
  names: readonly string[] = [],
  isOther: (work: NamedInstrument) => boolean = () => false,
  above?: Pick<Action, 'verb' | 'word'>,
): CommandSentence {
  const quotes = quotesOf(text);
  const unquoted = maskQuotes(text, quotes);
  const masked = inPlain(withoutDays(blank(blank(unquoted, amendedBefore), elsewhere)));
  const citations = citationsOf(masked, names);
  const found = segmentsOf(masked);
  const segments = found.length === 0 && above ? [wholeSegment(masked, above)] : found;
  const [lead] = segments;
  const byWords = reachOn(masked, segments);
  // "Tại khoản 2 Điều 1, thay cụm từ “A” bằng cụm từ “B”": the place stands before the verb.
  const isLed = lead !== undefined && !lead.passive && leads(masked, lead.wordAt, citations);
  if (isLed) lead.from = 0;
  const others = ofOthers(citations, masked, isOther);
  const { masked: unparted, places } = sentenceParts(
    masked,
    citations.filter((each) => isPlace(each.work, each.targets) && !others.has(each)),
  );
  const made = segments.map((segment): Action[] => {
    const inside = <T extends { start: number }>({ start }: T) => start >= segment.from && start < segment.to;
    const words = masked.slice(segment.from, segment.to);
    const own = places.filter(inside);
    const renumbering = segment.verb === 'renumber' ? renumberingOf(unparted, segment, places) : undefined;
    if (renumbering) return [renumbering];
    const addition = segment.verb === 'add' ? additionOf(unparted, segment, own) : undefined;
    if (addition) {
      const { verb, word } = segment;
      return [{ verb, word, targets: [addition.place], phrases: [], heading: false, addition }];
    }
    const action: Action = {
      verb: segment.verb,
      word: segment.word,
      targets: [],
      phrases: phrasesOf(segment, quotes.filter(inside), masked),
      heading:
        /(?<![\p{L}])(?:tên|tiêu\s+đề)\s+(?:gọi\s+)?(?:của\s+)?(?:các\s+)?(?:phần|chương|mục|tiểu\s+mục|điều|phụ\s+lục)/iu.test(
          words,
        ),
    };
    const restriction =
      segment.verb === 'repeal' && action.phrases.length === 0
        ? restricting.exec(words)?.[1]?.trim()
        : undefined;
    if (restriction) action.restriction = restriction;
    const isLeading = isLed && segment === lead;
    const after = own.filter(({ start }) => start >= segment.wordEnd);
    const around = isLeading && after.length > 0 ? own.filter(({ start }) => start < segment.wordAt) : [];
    const placed = placesOf(action, around.length > 0 ? after : own, masked, segment);
    // "Tại Điều 5, thay cụm từ “A” tại khoản 2": khoản 2 of that Điều.
    const [led, ...more] = around.flatMap(({ targets }) => targets);
    const narrowed =
      more.length > 0
        ? 'nhiều nơi trước và sau lệnh'
        : action.within || placed.every(({ targets }) => targets.length === 0)
          ? exceptionIn(masked, segment.from)
          : narrowing(
              segment.verb === 'suspend'
                ? withoutEnd(unparted)
                : isLeading || byWords.has(segment)
                  ? withoutWord(unparted, segment)
                  : unparted,
              citations,
              segment.from,
              segment.passive && !byWords.has(segment) ? segment.to : segmentEnd(segment, masked),
            );
    return placed.flatMap((each) => {
      if (led) each.targets = each.targets.map((path) => complete(path, [led]));
      if (narrowed) each.narrowed = narrowed;
      return byPhrase(asAddition(each), own);
    });
  });
  const actions = made.flat();
  // Which part of the sentence each stands in: parts end in ";".
  const parts = made.flatMap((list, at) =>
    list.map(() => ({ part: masked.slice(0, segments[at]?.wordAt).split(';').length })),
  );
  sharePlaces(actions, parts);
  completePaths(actions);
  const from = dayLength(text);
  const start = from + (/^[\s“",]*/u.exec(text.slice(from))?.[0].length ?? 0);
  const [first] = segments;
  const isCommand =
    first !== undefined &&
    (first.passive
      ? byWords.has(first) || begins(masked, start, first, citations)
      : isLed ||
        first.wordAt <= start + 2 ||
        /^\s*(?:nay|quyết\s+định)\s*$/iu.test(masked.slice(start, first.wordAt)) ||
        (actsItself(masked.slice(start, first.wordAt)) && actions.some(namesChange)));
  // "Luật A … đã được sửa đổi theo Luật B, Luật C …": what is named there may be history, or another text of the list.
  const history =
    masked === unquoted ? [] : citationsOf(unquoted, names).filter(({ start }) => masked[start] === ' ');
  return {
    actions,
    citations: citations.filter((each) => !others.has(each)),
    others: [...others],
    history,
    isCommand,
    masked,
  };
}

/** A list item as one command of the verb above it. */
const wholeSegment = (masked: string, { verb, word }: Pick<Action, 'verb' | 'word'>): Segment => ({
  verb,
  word,
  passive: false,
  from: 0,
  to: masked.length,
  end: masked.length,
  wordAt: 0,
  wordEnd: 0,
});

const withoutWord = (masked: string, { wordAt, wordEnd }: Segment) =>
  masked.slice(0, wordAt) + ' '.repeat(wordEnd - wordAt) + masked.slice(wordEnd);

/** Does nothing but "tại" and places stand before a verb? */
function leads(masked: string, to: number, citations: readonly Citation[]): boolean {
  const [place] = citations;
  if (!place || place.end > to || !/^\s*tại\s/iu.test(masked)) return false;
  const rest = withoutCitations(
    masked,
    citations.filter(({ end }) => end <= to),
  );
  return /^\s*tại[\s,:;]*(?:(?:và|các|cụm\s+từ|từ)[\s,:;]*(?:["“]\s*["”][\s,:;]*)?)*$/iu.test(
    rest.slice(0, to),
  );
}

/** "… như sau:" ends a command: what follows is quoted or belongs to the items below. */
function segmentEnd({ from, to }: Segment, masked: string): number {
  const at = masked.slice(from, to).search(/như\s+sau/iu);
  return at < 0 ? to : from + at;
}

const becoming =
  /(?<=\s)thành(?=\s*(?::\s*)?(?:(?:các\s+)?(?:cụm\s+)?từ(?!\p{L})|(?:câu|đoạn)(?:\s+sau)?\s*:?\s*[“"]|[“"]))/giu;

/** "khoản 3 Điều 4 thành khoản 4": two places, not one. */
const renumbered = /(?<=\s)thành(?=\s+(?:các\s+)?(?:điều|khoản|điểm|chương|mục|tiểu\s+mục|phần)\s)/giu;
/** "số thứ tự khoản 4" is no row of a table. */
const sequence = /(?:số\s+)?thứ\s+tự(?=\s+(?:của\s+)?(?:các\s+)?(?:điều|khoản|điểm|chương|mục)\s)/giu;

/** "câu dẫn", "phần mở đầu": other names of the paragraph before the points, which is cited as "khổ đầu". */
const leadLine =
  /(?<!\p{L})(?:câu|đoạn|phần|lời)\s+dẫn(?:\s+đề)?(?!\p{L})|(?<!\p{L})phần\s+mở\s+đầu(?!\p{L})/giu;

/** Citations of a sentence. Words before it keep "Điều 2." of a list item from being read as a heading. */
function citationsOf(masked: string, names: readonly string[]): Citation[] {
  const before = 'tại ';
  // "tại khoản 1 Điều 2 thành “…”": the word that leads to the new words is part of no place.
  const places = masked
    .replace(becoming, (word) => ','.padStart(word.length))
    .replace(renumbered, (word) => ':'.padStart(word.length))
    .replace(sequence, (words) => ' '.repeat(words.length))
    .replace(leadLine, (words) => 'khổ đầu'.padEnd(words.length));
  return findCitations(before + places, { names }).map(({ start, end, work, targets }) => ({
    start: start - before.length,
    end: end - before.length,
    work,
    targets,
  }));
}

/** Does an action name what it changes: a place, or the text as a whole? */
const namesChange = ({ targets, whole, word }: Action): boolean =>
  targets.length > 0 || (whole === true && !/sửa|bổ/iu.test(word));

/** Does a passive sentence begin with the place that is changed, with what narrows it, or with a list that is to come? */
function begins(masked: string, start: number, { wordAt }: Segment, citations: readonly Citation[]): boolean {
  const named = citations.filter(({ work, end }) => work.kind === 'instrument' && end <= wordAt);
  if (isList(withoutCitations(masked, named).slice(start, wordAt))) return true;
  const place = citations[0]?.start;
  if (place === undefined) return false;
  const before = masked.slice(start, place);
  return place <= start + 12 || isSubject(before) || restricting.exec(before)?.index === 0;
}

const withoutCitations = (text: string, citations: readonly Citation[]) =>
  citations.reduce(
    (words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end),
    text,
  );
