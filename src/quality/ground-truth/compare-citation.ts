import { type Citation, type FoundReference, findCitations } from '../../cite/index.ts';
import { type CitationPath, divisionTypes, type ReferenceTarget } from '../../lexast/index.ts';
import { type ExpectedTargets, readTargets } from './notation.ts';
import type { ExpectedCitation } from './tables.ts';

export type Verdict = 'right' | 'wrong' | 'not compared';

export interface ComparedCitation {
  id: string;
  verdict: Verdict;
  /** Was a citation found at just these words, at words that overlap, or not at all? */
  place: 'exact' | 'overlap' | 'missed';
  /** Do all citations found there lead to an instrument? */
  resolved: boolean;
  /** What was expected and found, for one who wants to know why. */
  expected: string;
  found: string;
}

/** A parsed file, as far as citations are concerned. */
export interface CitingText {
  /** The normalised source. */
  text: string;
  /** Its own number, meant where a target names no instrument. */
  number: string;
  references: readonly FoundReference[];
}

/**
 * Hold one citation against what a person read: right only when instrument, date and every place agree and
 * nothing else is claimed.
 */
export function compareCitation(row: ExpectedCitation, source: CitingText): ComparedCitation {
  let place: ComparedCitation['place'] = 'missed';
  let resolved = false;
  const verdict = (value: Verdict, found: string): ComparedCitation => ({
    id: row.id,
    verdict: value,
    place,
    resolved,
    expected: row.refersTo,
    found,
  });
  const expected = readTargets(row.refersTo);
  if (!expected) return verdict('not compared', 'the notation was not understood');
  const places = locateSnippet(row, source.text);
  if (places.length === 0) return verdict('not compared', 'the words were not found in the text');
  const names = lawNumbers(findCitations(source.text));
  const wanted = expected.paths.map(pathKey);
  let found = '';
  for (const words of places) {
    const overlapping = source.references.filter(({ start, end }) => start < words.end && end > words.start);
    if (overlapping.length > 0 && place !== 'exact') {
      place = overlapping.some((each) => isSameStretch(each, words, source.text)) ? 'exact' : 'overlap';
      resolved = overlapping.every(({ node }) => node.status === 'resolved');
    }
    const targets = overlapping.flatMap(({ node }) => node.targets);
    const beyond = overlapping.some(({ start, end }) => start < words.start || end > words.end);
    found = describe(targets);
    const claimed = targets.map(({ path }) => pathKey(path));
    if (
      (beyond ? containsRun(claimed, wanted) : sameSet(claimed, wanted)) &&
      targets.every((target) => sameInstrument(target, expected, source.number, names))
    ) {
      return verdict('right', found);
    }
  }
  return verdict('wrong', found || 'nothing');
}

/** Do both cover the same words? White space, and a closing "của Chính phủ" that says who issued it, do not count. */
function isSameStretch(
  { start, end }: { start: number; end: number },
  words: { start: number; end: number },
  text: string,
): boolean {
  const rest = end < words.end ? text.slice(end, words.end) : '';
  return start === words.start && end <= words.end && /^\s*(?:của\s[\p{L}\s]+)?$/u.test(rest);
}

const sameSet = (left: readonly string[], right: readonly string[]) =>
  new Set(left).size === new Set(right).size && right.every((each) => left.includes(each));

/** The table may quote only a part of a long list; its targets then stand together in what was found. */
const containsRun = (all: readonly string[], run: readonly string[]) =>
  all.some((_, at) => run.every((each, index) => all[at + index] === each));

/** Where the words stand: after the heading that encloses them, where it is given and found; else anywhere. */
function locateSnippet(
  { snippet, enclosing }: ExpectedCitation,
  text: string,
): { start: number; end: number }[] {
  const all = (words: string) =>
    [...text.matchAll(loose(words))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
  const found = all(snippet);
  const [heading] = enclosing ? all(enclosing) : [];
  const after = heading && found.filter(({ start }) => start >= heading.start).slice(0, 1);
  return after && after.length > 0 ? after : found;
}

/** Any white space, or none around a joint, between the words: the source wraps its lines. */
const loose = (words: string) =>
  new RegExp(
    words
      .normalize('NFC')
      .trim()
      .split(/\s+/u)
      .map((word) => RegExp.escape(word))
      .join(String.raw`\s+`),
    'gu',
  );

/** Numbers of the laws that a text names with both name and number. */
function lawNumbers(citations: readonly Citation[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { work } of citations) {
    if (work.kind === 'instrument' && work.name && work.number) {
      numbers.set(work.name.toLowerCase(), work.number.toLowerCase());
    }
  }
  return numbers;
}

function sameInstrument(
  target: ReferenceTarget,
  expected: ExpectedTargets,
  own: string,
  numbers: ReadonlyMap<string, string>,
): boolean {
  const numberOf = (instrument: string) => numbers.get(instrument.toLowerCase()) ?? instrument.toLowerCase();
  if (numberOf(target.instrument ?? own) !== numberOf(expected.instrument)) return false;
  return expected.date === undefined || (target.date ?? '').startsWith(expected.date);
}

const levels = [...divisionTypes, 'row'] as const;

/** A place as a key. Above an article nothing counts: Điều numbers run through the whole text. */
function pathKey(path: CitationPath): string {
  const from = path.article && !path.heading ? levels.indexOf('article') : 0;
  const steps = levels
    .slice(from)
    .flatMap((level) => (path[level] ? [`${level} ${plain(path[level])}`] : []));
  if (path.attachment) steps.unshift(plain(path.attachment));
  if (path.paragraph !== undefined) steps.push(`paragraph ${path.paragraph}`);
  return `${path.heading ? 'heading of ' : ''}${steps.join(', ')}`;
}

/** "Phụ lục số 02" is "phụ lục 2". */
const plain = (value: string) =>
  value
    .toLowerCase()
    .replace(/ số (?=[\divxlc])/u, ' ')
    .replace(/(?<!\d)0+(?=\d)/gu, '');

const describe = (targets: readonly ReferenceTarget[]) =>
  targets
    .map(({ instrument = 'this text', date, path }) =>
      [instrument, date && `(${date})`, pathKey(path)].filter(Boolean).join(' '),
    )
    .join('; ');
