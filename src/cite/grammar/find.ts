import type { CitationPath } from '../../lexast/index.ts';
import { withPlainD } from '../../lexast/plain-d.ts';
import type { Citation, NamedInstrument, CitedWork } from '../types.ts';
import type { Chain } from './chain.ts';
import { attachmentWords, instrumentTypes } from './instrument-types.ts';
import { lawNames } from './law-names.ts';
import { levels, rank } from './levels.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { type Names, readAttachment, readCarrier, readText, readUnnumbered } from './cited-work.ts';
import { pathsOf, readPlaces, shareLevels } from './places.ts';
import {
  endOfLetters,
  fold,
  isDigit,
  isWord,
  type Read,
  type Source,
  startsUpper,
  tokenize,
} from './tokens.ts';

export interface FindOptions {
  /** Names of laws that are known beside the common ones ("Đất đai"); they tell where a name ends. */
  names?: Iterable<string>;
  /** Other names in force in this text, with what each stands for. */
  aliases?: ReadonlyMap<string, CitedWork>;
}

/**
 * Find the citations in one paragraph's text; pure grammar, nothing is resolved.
 *
 * @param text the words of the law without furniture; lines may be wrapped
 * @returns citations in order, not overlapping; offsets are UTF-16 units into `text`
 */
export function findCitations(text: string, options: FindOptions = {}): Citation[] {
  const laws = options.names ? lawNameIndex(options.names) : commonNames;
  return findWith(withPlainD(text), { laws, ...aliasIndex(options.aliases ?? new Map()) });
}

const commonNames = indexNames(lawNames);

/** An index of law names: the common ones, and those given. */
export function lawNameIndex(names: Iterable<string>): NameIndex {
  return indexNames([...lawNames, ...names]);
}

/** Aliases as the grammar reads them. */
export function aliasIndex(aliases: ReadonlyMap<string, CitedWork>): Pick<Names, 'aliases' | 'workOf'> {
  return { aliases: indexNames(aliases.keys()), workOf: aliases };
}

/** Folded words that a citation can begin with, beside numbers and aliases. */
const beginnings = new Set([
  ...'diem khoan dieu muc chuong phan tiet doan kho stt tieu phu so s6 gach bieu mau ten cac nhung tu'.split(
    ' ',
  ),
  ...'nghl ngh1 van luat phap sac'.split(' '),
  ...[...instrumentTypes.map(({ name }) => name), ...attachmentWords].map(
    (name) => fold(name).split(' ')[0] ?? '',
  ),
]);

function mayBegin(source: Source, index: number, { aliases }: Names): boolean {
  const word = source.tokens[index]?.fold ?? '';
  return isDigit(word.charCodeAt(0)) || beginnings.has(word) || aliases.next.has(word);
}

/**
 * What every citation holds at least: a number, "này", a named law, an annex, or the letter, ordinal or Roman
 * number of a place. Most paragraphs hold none of it, and need not be split into words.
 */
function mayCite(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const end = endOfLetters(text, at);
    if (end === at) {
      if (isDigit(text.charCodeAt(at))) return true;
      at += 1;
      continue;
    }
    if (romanEnd.includes(text.charAt(end - 1)) || (end - at === 1 && loneLetter.test(text.charAt(at))))
      return true;
    at = end;
  }
  return neededWords.test(text);
}

const romanEnd = 'IVXLC';
const loneLetter = /[a-zđA-HĐ]/;
const neededWords =
  /này|NÀY|L[uU][aâậAÂẬ][tT]|lệnh|LỆNH|[Pp]h[áa]p|PHÁP|[Pp]hụ lục|PHỤ LỤC|thứ\s|[Đđ]oạn\s|[Kk]hổ\s|[Tt]ên\s+(?:\S+\s+){0,2}[ĐđDd]i|[Tt]iêu\s+đề\s/u;

/** `findCitations` with names indexed once for many paragraphs. */
export function findWith(text: string, names: Names): Citation[] {
  if (names.workOf.size === 0 && !mayCite(text)) return [];
  const { notes } = names;
  const source: Source = { text, tokens: tokenize(text), ...(notes ? { notes } : {}) };
  const found: Citation[] = [];
  let previous: { instrument: NamedInstrument; next: number } | undefined;
  let last: { citation: Citation; next: number } | undefined;
  for (let at = 0; at < source.tokens.length;) {
    if (!mayBegin(source, at, names)) {
      at += 1;
      continue;
    }
    const near = previous && at - previous.next <= 3 ? previous.instrument : undefined;
    const read = readPlaceCitations(source, at, names) ?? readTextCitation(source, at, names, near);
    if (!read) {
      at += 1;
      continue;
    }
    if (last && isAside(source, last.next, at)) read.value = asideOf(last.citation, read.value);
    found.push(...read.value);
    const citation = read.value.at(-1);
    if (citation) last = { citation, next: read.next };
    const work = citation?.work;
    if (work?.kind === 'instrument') previous = { instrument: work, next: read.next };
    at = Math.max(read.next, at + 1);
  }
  return found;
}

/** Are places an aside on the citation before them: "Điều 5 (trừ khoản 2)", "Nghị định số … (Điều 5)", "…, trừ Điều 5"? */
function isAside(source: Source, from: number, index: number): boolean {
  const between = source.tokens.slice(from, index).map(({ fold: word }) => word);
  return between.length < 4 && /^(?:\(|,? ?\(? ?tru)$/u.test(between.join(' '));
}

/** An aside without a text of its own speaks of the place or text before it. */
function asideOf(before: Citation, citations: readonly Citation[]): Citation[] {
  const around = before.targets.at(-1) ?? {};
  return citations.map((citation) =>
    citation.work.kind === 'inherited'
      ? {
          ...citation,
          work: before.work,
          targets: citation.targets.map((path) => ({ ...largerThan(path, around), ...path })),
        }
      : citation,
  );
}

/** The levels of one path that are larger than all of another. */
function largerThan(path: CitationPath, around: CitationPath): CitationPath {
  const largest = levels.findLastIndex((level) => level in path);
  return Object.fromEntries(
    levels.slice(largest + 1).flatMap((level) => (level in around ? [[level, around[level as never]]] : [])),
  );
}

function cite(source: Source, from: number, to: number, work: CitedWork, targets: CitationPath[]): Citation {
  const last = source.tokens[to - 1];
  const number = work.kind === 'instrument' ? work.number : undefined;
  // "140/NQ-CP2": the digit of a footnote mark is not part of the citation.
  const mark = /^\p{L}+(\d+)$/u.exec(last?.text ?? '')?.[1] ?? '';
  const glued = mark !== '' && number !== undefined && !number.endsWith(mark) && /\p{L}$/u.test(number);
  const end = (last?.end ?? 0) - (glued ? mark.length : 0);
  return { start: source.tokens[from]?.start ?? 0, end, work, targets };
}

/** A whole text: "Nghị định số …", "Luật này", "Quy chế … ban hành kèm theo …". */
function readTextCitation(
  source: Source,
  index: number,
  names: Names,
  previous: NamedInstrument | undefined,
): Read<Citation[]> | undefined {
  const text = readText(source, index, names, previous);
  if (text) return { value: [cite(source, index, text.next, text.value, [{}])], next: text.next };
  return undefined;
}

/** Places with their work: "khoản 1 Điều 5 và Điều 6 của Nghị định số …". */
function readPlaceCitations(source: Source, index: number, names: Names): Read<Citation[]> | undefined {
  const places = readPlaces(source, index);
  if (!places || isHeading(source, index, places)) return undefined;
  const chains = places.value;
  const last = chains.at(-1);
  if (!last) return undefined;
  if (last.here) return { value: placesHere(source, chains, last.here), next: places.next };
  const shared = shareLevels(chains);
  const annex = last.values.attachment !== undefined || last.values.form !== undefined;
  const work = readWorkOfPlace(source, places.next, names, annex);
  const lone = shared.length === 1 && shared[0];
  if (!work && lone && isDoubtful(lone)) return undefined;
  const next = work?.next ?? places.next;
  const targets = shared.flatMap(pathsOf);
  return { value: [cite(source, index, next, work?.value ?? { kind: 'inherited' }, targets)], next };
}

/** The text that the places belong to, right after them or, for an annex, further on in the sentence. */
function readWorkOfPlace(
  source: Source,
  index: number,
  names: Names,
  annex: boolean,
): Read<CitedWork> | undefined {
  if (annex) {
    const carrier = readCarrier(source, index, names);
    const direct = readDirectWork(source, index, names);
    return direct ?? carrier;
  }
  return readDirectWork(source, index, names) ?? readWorkBehindAside(source, index, names);
}

/** How many tokens an aside may have. */
const longestAside = 40;

/**
 * The text that places belong to behind an aside: "Điều 5 (trừ khoản 2) Nghị định số …", "khoản 2 Điều 4 (đối với tổ chức) và
 * khoản 3 Điều 5 Nghị định số …". The link covers the places only.
 */
function readWorkBehindAside(source: Source, index: number, names: Names): Read<CitedWork> | undefined {
  if (!isWord(source, index, '(')) return undefined;
  const end = source.tokens.slice(index, index + longestAside).findIndex(({ text }) => text === ')');
  if (end < 0) return undefined;
  let at = index + end + 1;
  const direct = readDirectWork(source, at, names);
  if (direct) return { value: direct.value, next: index };
  if (isWord(source, at, ',')) at += 1;
  if (isWord(source, at, 'va', 'hoac')) at += 1;
  const places = readPlaces(source, at);
  if (!places || places.value.at(-1)?.here) return undefined;
  const work = readDirectWork(source, places.next, names) ?? readWorkBehindAside(source, places.next, names);
  return work && { value: work.value, next: index };
}

function readDirectWork(source: Source, index: number, names: Names): Read<CitedWork> | undefined {
  let at = index;
  if (isWord(source, at, ',')) at += 1;
  if (isWord(source, at, 'cua', 'tai', 'trong', 'thuoc', 'theo')) at += 1;
  return readText(source, at, names) ?? readAttachment(source, at, names) ?? readUnnumbered(source, at);
}

/** Places that end in "Điều này": those to the left that name an article themselves stand alone. */
function placesHere(source: Source, chains: readonly Chain[], here: NonNullable<Chain['here']>): Citation[] {
  const split = chains.findLastIndex((chain) => !chain.here && chain.high >= rank(here)) + 1;
  const apart = chains.slice(0, split);
  const rest = chains.slice(split);
  const found: Citation[] = [];
  const [first] = apart;
  if (first) {
    const targets = shareLevels(apart).flatMap(pathsOf);
    found.push(cite(source, first.from, apart.at(-1)?.to ?? first.to, { kind: 'inherited' }, targets));
  }
  const [from] = rest;
  if (from) {
    const targets = shareLevels(
      rest.map((chain) => ({ ...chain, high: Math.min(chain.high, rank(here) - 1) })),
    ).flatMap(pathsOf);
    found.push(cite(source, from.from, rest.at(-1)?.to ?? from.to, { kind: 'here', level: here }, targets));
  }
  return found;
}

/** "Điều 5. Cơ cấu tổ chức" at the start of a line or of a quotation is a heading, not a citation. */
function isHeading(source: Source, index: number, places: Read<Chain[]>): boolean {
  const before = source.tokens[index - 1]?.text;
  const starts = before === undefined || /^[“"«:]$/u.test(before);
  const alone = places.value.length === 1 && Object.keys(places.value[0]?.values ?? {}).length === 1;
  if (!starts || !alone || !startsUpper(source.tokens[index])) return false;
  return isWord(source, places.next, '.', ':') || source.tokens[places.next] === undefined;
}

/** A number that may be no place at all: "5 điểm 3", "mục 1" with nothing around that speaks of a text. */
function isDoubtful(chain: Chain): boolean {
  const levels = Object.keys(chain.values);
  if (levels.length > 1) return false;
  const [level] = levels;
  const value = Object.values(chain.values)[0]?.[0] ?? '';
  if (level === 'attachment') return value === '';
  if (level === 'item' || level === 'paragraph' || level === 'row') return true;
  return (level === 'point' || level === 'part') && /^\d/u.test(value);
}
