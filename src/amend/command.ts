import { findCitations, type Citation, type NamedInstrument } from '../cite/index.ts';
import type { CitationPath } from '../lexast/index.ts';
import { narrowing } from './narrowing.ts';

/** Words in quotation marks: offsets without the marks. */
export interface Quote {
  start: number;
  end: number;
}

export interface PhraseChange {
  old?: Quote;
  new?: Quote;
  /** For words added beside others. */
  beside?: { quote: Quote; side: 'after' | 'before' };
}

/** What one verb of a command does to which places. */
export interface Action {
  verb: 'amend' | 'add' | 'repeal' | 'other';
  /** The verb as printed, for messages. */
  word: string;
  /** Places that are changed; empty where the list stands below ("các luật sau đây: a) …"). */
  targets: CitationPath[];
  /** "một số khoản của Điều 23": the place that the items below complete. */
  frame?: CitationPath;
  /** Where an added unit goes: beside a place, or into it. */
  position?: { place: CitationPath; side: 'after' | 'before' | 'into' };
  phrases: PhraseChange[];
  /** Only the name of the unit: "sửa đổi tên Điều 5". */
  heading: boolean;
  /** A noun that narrows it ("các nội dung quy định về …"): never carried out by machine. */
  restriction?: string;
  /** Words in it that narrow it or are not understood: "câu thứ hai", "trừ khoản 3". */
  narrowed?: string;
}

export interface CommandSentence {
  actions: Action[];
  /** Those of the text that is asked about, and of places that no instrument is said to have. */
  citations: Citation[];
  /** Those of other instruments. */
  others: Citation[];
  /** Those in the history of an amended text: "đã được sửa đổi theo …". */
  told: Citation[];
  /** Does the sentence begin as a command, actively or passively? */
  isCommand: boolean;
  /** The sentence without quoted words and without the history of the amended text. */
  masked: string;
}

const quotePattern = /“[^“”]*(?:“[^“”]*”[^“”]*)*”|"[^"]*"/gu;

/** Words in quotation marks inside a sentence. */
export function quotesOf(text: string): Quote[] {
  return Array.from(text.matchAll(quotePattern), ({ index, 0: { length } }) => ({
    start: index + 1,
    end: index + length - 1,
  }));
}

/** The sentence with quoted words blanked, so that they are not read as part of the command. */
function maskQuotes(text: string, quotes: readonly Quote[]): string {
  let masked = text;
  // Quoted words that run on in the next paragraph are no words of the command either.
  const open = text.lastIndexOf('“');
  if (open > text.lastIndexOf('”')) masked = masked.slice(0, open + 1) + ' '.repeat(masked.length - open - 1);
  for (const { start, end } of quotes) {
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

// "đã được sửa đổi, bổ sung một số điều theo Luật số 46/2014/QH13": history of the amended text, no command.
const history =
  /(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)[^“”";:]{0,60}?\s(?:theo|bởi|tại|của)\s(?:(?!như\s+sau|thành\s|bằng\s|;\s|:\s|["“])[^])*/giu;

/** "đã in là “A”, nay sửa lại là “B”", "“A” được sửa thành “B”": what a correction says of two phrases. */
const printed = /(?<!\p{L})đã\s+(?:in|viết|ghi)(?:\s+là)?(?=\s*:?\s*["“])/giu;
const corrected =
  /(?<!\p{L})(?:(?:nay|được|phải)\s+)*(?:sửa|đọc|đính\s+chính|viết)(?:\s+lại)?(?:\s+cho\s+đúng)?\s+(?:thành|là)(?=\s*:?\s*(?:cụm\s+từ\s+|từ\s+)?["“])/giu;

/** A correction in the words of a plain command; every word stays at its offset. */
function inPlain(masked: string): string {
  if (!corrected.test(masked)) return masked;
  corrected.lastIndex = 0;
  return masked
    .replace(corrected, (words) => 'thành'.padStart(words.length))
    .replace(printed, (words) => (/^\s*đính/iu.test(masked) ? '' : 'sửa').padEnd(words.length));
}

const blank = (text: string, pattern: RegExp) =>
  text.replace(pattern, (found) => found.replace(/[^\n]/gu, ' '));

// No `\b`: it knows no Vietnamese letters, and would pass over "bỏ" before a space without a word.
const verbs = new RegExp(
  String.raw`(?<![\p{L}])(?<passive>(?:được|bị)\s+)?(?:(?<add>bổ\s+sung(?:\s+thêm)?|thêm(?=\s+(?:cụm\s+từ|từ|điểm|khoản|điều)))|(?<expire>hết\s+hiệu\s+lực)|(?<repeal>bãi\s+bỏ|h[uủ][ỷy]\s+bỏ|bỏ)|(?<amend>sửa\s+đổi\s*,?\s*(?:và\s+)?bổ\s+sung|sửa\s+đổi\s*,?\s*thay\s+thế|thay\s+thế\s*,?\s*bổ\s+sung|bổ\s+sung\s*,\s*sửa\s+đổi|sửa\s+đổi|thay\s+thế|thay(?=\s+(?:các\s+)?(?:cụm\s+)?từ)|thay(?=\s+(?:điều|khoản|điểm|đoạn))|sửa(?=\s))|(?<other>đính\s+chính|ngưng\s+hiệu\s+lực|đánh\s+số\s+lại|chuyển(?=\s+(?:điều|khoản|điểm|chương|mục))|tách(?=\s)|gộp(?=\s)|điều\s+chỉnh(?=\s+(?:điều|khoản|điểm))))(?![\p{L}])`,
  'giu',
);

const isPassive = ({ passive, expire }: Record<string, string | undefined>) =>
  passive !== undefined || expire !== undefined;

interface Segment {
  verb: Action['verb'];
  word: string;
  passive: boolean;
  from: number;
  to: number;
  wordAt: number;
  wordEnd: number;
}

function verbOf(groups: Record<string, string | undefined>): Action['verb'] {
  if (groups.amend) return 'amend';
  if (groups.add) return 'add';
  // "Khoản 4 Điều 84 Luật … hết hiệu lực" says it of what stands before it, as the passive does.
  return groups.repeal || groups.expire ? 'repeal' : 'other';
}

/** The verbs of a sentence, with the words that each governs: after it, or before it where it is passive. */
function segmentsOf(masked: string): Segment[] {
  const found = [...masked.matchAll(verbs)].filter(({ index }) => governs(masked, index));
  const segments: Segment[] = [];
  let free = 0;
  for (const [at, match] of found.entries()) {
    const groups = (match.groups ?? {}) as Record<string, string | undefined>;
    const passive = isPassive(groups);
    const next = found[at + 1];
    const end = next
      ? !isPassive(next.groups ?? {})
        ? next.index
        : endOfPart(masked, match.index, next.index)
      : masked.length;
    const from = passive ? free : match.index + match[0].length;
    segments.push({
      verb: verbOf(groups),
      word: match[0].replace(/\s+/gu, ' ').trim(),
      passive,
      from,
      to: passive ? Math.max(match.index, from) : end,
      wordAt: match.index,
      wordEnd: match.index + match[0].length,
    });
    free = passive ? match.index + match[0].length : end;
  }
  return segments;
}

/** "… sau khi được bổ sung", "việc sửa đổi", "đề nghị bãi bỏ": words about changing, which change nothing. */
function governs(masked: string, at: number): boolean {
  return !/(?:việc|sau\s+khi|khi|đề\s+nghị|về|trường\s+hợp|để|không)\s+(?:được\s+)?$/iu.test(
    masked.slice(Math.max(0, at - 30), at),
  );
}

function endOfPart(masked: string, from: number, to: number): number {
  const stop = masked.slice(from, to).lastIndexOf(';');
  return stop < 0 ? to : from + stop + 1;
}

const restricting =
  /(?:^|[\s,])((?:các\s+|một\s+số\s+|những\s+)?(?:nội\s+dung|quy\s+định)\s+(?:quy\s+định\s+)?(?:về|liên\s+quan|có\s+liên\s+quan|đối\s+với)|một\s+phần|phần\s+quy\s+định|(?:các\s+)?nội\s+dung\s+(?=tại|của|quy\s+định))/iu;

const levels = ['part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point', 'item'] as const;

const lowest = (path: CitationPath) => levels.findLastIndex((level) => path[level] !== undefined);
const highest = (path: CitationPath) => levels.findIndex((level) => path[level] !== undefined);

/**
 * A place with the levels above it that the sentence names elsewhere: "khoản 1; bổ sung khoản 7 Điều 2" is
 * khoản 1 Điều 2.
 */
export function complete(path: CitationPath, others: readonly (CitationPath | undefined)[]): CitationPath {
  const whole: CitationPath = { ...path };
  for (const other of others) {
    if (!other) continue;
    if (whole.attachment === undefined && other.attachment !== undefined) whole.attachment = other.attachment;
    const top = highest(whole);
    // An article is whole without the chapter around it.
    if (top >= 0 && top <= levels.indexOf('article')) continue;
    for (const level of levels.slice(0, top < 0 ? levels.length : top)) {
      if (other[level] !== undefined) whole[level] = other[level];
    }
  }
  return whole;
}

/**
 * The actions of one command sentence; pure grammar.
 *
 * @param text the sentence without its number; quoted words may stand in it
 * @param names names of laws that are known beside the common ones
 * @param isOther is a named instrument another one than the text that is asked about? Its places are none of the command's
 */
export function readCommand(
  text: string,
  names: readonly string[] = [],
  isOther: (owner: NamedInstrument) => boolean = () => false,
): CommandSentence {
  const quotes = quotesOf(text);
  const unquoted = maskQuotes(text, quotes);
  const masked = inPlain(blank(unquoted, history));
  const citations = citationsOf(masked, names);
  const segments = segmentsOf(masked);
  const [lead] = segments;
  // "Tại khoản 2 Điều 1, thay cụm từ “A” bằng cụm từ “B”": the place stands before the verb.
  const isLed = lead !== undefined && !lead.passive && leads(masked, lead.wordAt, citations);
  if (isLed) lead.from = 0;
  const others = ofOthers(citations, masked, isOther);
  const places = citations.filter((each) => isPlace(each.owner, each.targets) && !others.has(each));
  const actions = segments.flatMap((segment): Action[] => {
    const inside = <T extends { start: number }>({ start }: T) => start >= segment.from && start < segment.to;
    const words = masked.slice(segment.from, segment.to);
    const own = places.filter(inside);
    const action: Action = {
      verb: segment.verb,
      word: segment.word,
      targets: [],
      phrases: phrasesOf(segment, quotes.filter(inside), masked, text),
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
    placesOf(action, own, masked, segment);
    const narrowed =
      action.frame || action.targets.length === 0
        ? undefined
        : narrowing(
            isLed && segment === lead ? withoutWord(masked, segment) : masked,
            citations,
            segment.from,
            segment.passive ? segment.to : segmentEnd(segment, masked),
          );
    if (narrowed) action.narrowed = narrowed;
    return byPhrase(action, own);
  });
  settlePaths(actions);
  const start = /^[\s“"]*/u.exec(text)?.[0].length ?? 0;
  const [first] = segments;
  const isCommand =
    first !== undefined &&
    (first.passive
      ? begins(masked, start, citations[0]?.start)
      : isLed ||
        first.wordAt <= start + 2 ||
        /^\s*(?:nay|quyết\s+định)\s*$/iu.test(masked.slice(start, first.wordAt)));
  // "Luật A … đã được sửa đổi theo Luật B, Luật C …": what is named there may be history, or another text of the list.
  const told =
    masked === unquoted ? [] : citationsOf(unquoted, names).filter(({ start }) => masked[start] === ' ');
  return {
    actions,
    citations: citations.filter((each) => !others.has(each)),
    others: [...others],
    told,
    isCommand,
    masked,
  };
}

const hasPlace = ({ targets }: Citation) => targets.some((path) => Object.keys(path).length > 0);

/**
 * The citations that another instrument owns: "khoản 2 Điều 6 của Luật Khác". A place without an instrument belongs to
 * the next one that is named before the part ends: "khoản 1, điểm a khoản 2 Điều 6 của Luật Khác; …".
 */
function ofOthers(
  citations: readonly Citation[],
  masked: string,
  isOther: (owner: NamedInstrument) => boolean,
): Set<Citation> {
  const others = new Set<Citation>();
  let next: Citation | undefined;
  for (const citation of citations.toReversed()) {
    const { owner } = citation;
    if (owner.kind === 'instrument') {
      if (isOther(owner)) others.add(citation);
      next = hasPlace(citation) ? citation : undefined;
    } else if (owner.kind === 'inherited' && next && others.has(next)) {
      if (masked.slice(citation.end, next.start).includes(';')) next = undefined;
      else others.add(citation);
    }
  }
  return others;
}

const withoutWord = (masked: string, { wordAt, wordEnd }: Segment) =>
  masked.slice(0, wordAt) + ' '.repeat(wordEnd - wordAt) + masked.slice(wordEnd);

/** Does nothing but "tại" and places stand before a verb? */
function leads(masked: string, to: number, citations: readonly Citation[]): boolean {
  const [place] = citations;
  if (!place || place.end > to || !/^\s*tại\s/iu.test(masked)) return false;
  const rest = citations
    .filter(({ end }) => end <= to)
    .reduce(
      (words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end),
      masked,
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

const becoming = /(?<=\s)thành(?=\s*(?:(?:các\s+)?(?:cụm\s+)?từ(?!\p{L})|[“"]))/giu;

/** Citations of a sentence. Words before it keep "Điều 2." of a list item from being read as a heading. */
function citationsOf(masked: string, names: readonly string[]): Citation[] {
  const before = 'tại ';
  // "tại khoản 1 Điều 2 thành “…”": the word that leads to the new words is part of no place.
  const places = masked.replace(becoming, (word) => ','.padStart(word.length));
  return findCitations(before + places, { names }).map(({ start, end, owner, targets }) => ({
    start: start - before.length,
    end: end - before.length,
    owner,
    targets,
  }));
}

/** Does a passive sentence begin with the place that is changed, or with what narrows it? */
function begins(masked: string, start: number, place: number | undefined): boolean {
  if (place === undefined) return false;
  return place <= start + 12 || restricting.exec(masked.slice(start, place))?.index === 0;
}

function isPlace(owner: Citation['owner'], targets: readonly CitationPath[]): boolean {
  if (owner.kind === 'here' || owner.kind === 'this') return false;
  return targets.some((path) => Object.keys(path).length > 0) || owner.kind === 'instrument';
}

const someOf = /một\s+số\s+(?:[^;,]{1,30}?)\s+(?:của|tại|thuộc|trong)\s+$/iu;

function placesOf(action: Action, places: readonly Citation[], masked: string, segment: Segment): void {
  let from = segment.from;
  for (const { start, end, targets } of places) {
    const before = masked.slice(from, start);
    from = end;
    const paths = targets.filter((path) => Object.keys(path).length > 0);
    const [first] = paths;
    if (!first) {
      if (!someOf.test(before)) wholeText(action);
      continue;
    }
    if (someOf.test(before)) {
      action.frame = first;
      continue;
    }
    if (action.verb === 'add' && action.phrases.length === 0 && action.targets.length > 0) {
      const side = sideOf(before);
      if (side) {
        action.position = { place: first, side };
        continue;
      }
    }
    action.targets.push(...paths);
  }
}

/** "trong toàn bộ Luật": a phrase that changes wherever it stands. */
function wholeText(action: Action): void {
  if (action.phrases.length > 0 && action.targets.length === 0) action.targets.push({});
}

function sideOf(before: string): 'after' | 'before' | 'into' | undefined {
  if (/(?<![\p{L}])sau(?:\s+các)?\s*$/iu.test(before)) return 'after';
  if (/(?<![\p{L}])trước(?:\s+các)?\s*$/iu.test(before)) return 'before';
  return /(?<![\p{L}])(?:vào|của|tại|trong|cho)(?:\s+cuối)?\s*$/iu.test(before) ? 'into' : undefined;
}

/** Pair the quoted words of one action: old and new, or added beside others. */
function phrasesOf(segment: Segment, quotes: readonly Quote[], masked: string, text: string): PhraseChange[] {
  const named = quotes.filter(({ start }) => {
    const before = masked.slice(Math.max(segment.wordAt, 0), start - 1);
    return !/như\s+sau\s*:?\s*$/iu.test(before);
  });
  if (named.length === 0) return [];
  const between = (from: number, to: number) => masked.slice(from, to);
  if (segment.verb === 'repeal') return named.map((old) => ({ old }));
  if (segment.verb === 'add') {
    const [added, beside] = named;
    if (!added || !beside) return added ? [{ new: added }] : [];
    const words = between(added.end, beside.start);
    const side = /(?<![\p{L}])trước(?![\p{L}])/iu.test(words)
      ? 'before'
      : /(?<![\p{L}])sau(?![\p{L}])/iu.test(words)
        ? 'after'
        : undefined;
    return side ? [{ new: added, beside: { quote: beside, side } }] : [{ new: added }];
  }
  const changes: PhraseChange[] = [];
  let olds: Quote[] = [];
  let last: Quote | undefined;
  for (const quote of named) {
    const words = last ? between(last.end, quote.start) : '';
    if (last && /(?<![\p{L}])(?:bằng|thành)(?![\p{L}])/iu.test(words)) {
      changes.push(...olds.map((old) => ({ old, new: quote })));
      olds = [];
    } else olds.push(quote);
    last = quote;
  }
  // Words that are "amended" without the new ones stay open, and are refused later.
  changes.push(...olds.map((old) => ({ old })));
  return text.length > 0 ? changes : [];
}

/**
 * "cụm từ “A” tại Điều 1 bằng cụm từ “B”, cụm từ “C” tại Điều 2 bằng cụm từ “D”": each phrase changes at the places that
 * stand with it; those without any take the next ones, "“A” bằng “B”, “C” bằng “D” tại Điều 1".
 */
function byPhrase(action: Action, places: readonly Citation[]): Action[] {
  const { phrases, frame, targets } = action;
  const starts = phrases.map(({ old, new: fresh }) => (old ?? fresh)?.start ?? 0);
  const last = starts.at(-1) ?? 0;
  const between = places.some(({ start }) => start > (starts[0] ?? 0) && start < last);
  if (phrases.length < 2 || frame || !between || targets.length === 0) return [action];
  const groups = phrases.map((phrase, at) => ({
    phrase,
    targets: places
      .filter(({ start }) => start > (starts[at] ?? 0) && start < (starts[at + 1] ?? Infinity))
      .flatMap(({ targets: paths }) => paths.filter((path) => Object.keys(path).length > 0)),
  }));
  for (const [at, group] of [...groups.entries()].toReversed())
    if (group.targets.length === 0) group.targets = groups[at + 1]?.targets ?? [];
  // Places before all phrases, or a phrase without one: who changes where is not said.
  const isOpen =
    groups.some((group) => group.targets.length === 0) ||
    places.some(({ start }) => start < (starts[0] ?? 0));
  if (isOpen) return [{ ...action, narrowed: 'nhiều cụm từ ở nhiều nơi' }];
  return groups.map((group) => ({ ...action, phrases: [group.phrase], targets: group.targets }));
}

function settlePaths(actions: Action[]): void {
  for (const [at, action] of actions.entries()) {
    const later = actions
      .slice(at)
      .flatMap(({ targets, position, frame }) => [position?.place].concat(targets, frame));
    // "tên Điều 5, Điều 6": the word stands once for all.
    // A phrase in a name changes there alone: "tại tên Điều 3 và khoản 1 Điều 4".
    const inside = action.phrases.some((change) => change.old && (change.new || action.verb === 'repeal'));
    if (inside) action.heading = false;
    else if (action.targets.some(({ heading }) => heading)) action.heading = true;
    action.targets = action.targets.map((path, index) => {
      const { heading, ...named } = path;
      const rest: CitationPath = inside && heading ? { ...named, heading } : named;
      const own = action.position?.side === 'into' ? [action.position.place] : [];
      const besides = action.position ? [above(action.position.place)] : [];
      return complete(rest, [...own, ...besides, ...action.targets.slice(index + 1), ...later]);
    });
    if (action.position && action.position.side !== 'into') {
      action.position.place = complete(action.position.place, later);
    }
  }
}

/** The place around a place. */
function above(path: CitationPath): CitationPath {
  const level = levels[lowest(path)];
  if (!level) return path;
  const { [level]: _, ...rest } = path;
  return rest;
}

/** The levels of a place, from largest, that hold a value. */
export function stepsOf(path: CitationPath): { type: (typeof levels)[number]; num: string }[] {
  return levels.flatMap((type) => (path[type] === undefined ? [] : [{ type, num: path[type] }]));
}
