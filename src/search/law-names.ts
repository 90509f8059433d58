import { lawTypeNames } from './instrument-words.ts';
import { fold } from './fold.ts';
import { tokens, type Token } from './tokens.ts';
import type { KnownLaw } from './types.ts';

/** What a query calls by name, and what else it says. */
export interface NamedLaws {
  /** Ids, likeliest first: of the year named, else what is in force before what is not, the latest first. */
  laws: string[];
  /** The query without the name and the year. */
  rest: string;
}

/** A way in which people write the name of a law: its folded words. */
interface Form {
  words: string[];
  laws: KnownLaw[];
}

/** Laws by every way to write their names. */
export type LawIndex = ReadonlyMap<string, readonly Form[]>;

/** "Luật Hôn nhân và gia đình" is "luật hôn nhân gia đình" to many. */
const JOINING = 'va';
const COUNTRY = ['viet', 'nam'];
/** Initials of fewer words are anything: "LB". */
const INITIALS = 3;
/** A shorter word is not several: "luat" + "d". */
const GLUED = 6;
/** "luật HN&GĐ" */
const SIGN_AND = /(\p{L})&(?=\p{L})/gu;

/** Index laws by their names: in full, shortened as people do ("luật BHXH", "BLLĐ"), "luật" for "bộ luật". */
export function indexLaws(laws: readonly KnownLaw[]): LawIndex {
  const full = new Map<string, Form>();
  const short = new Map<string, Form>();
  for (const law of laws) {
    for (const name of law.names) {
      const words = wordsOf(name);
      put(full, words, law);
      for (const form of shortForms(words)) put(short, form, law);
    }
  }
  const index = new Map<string, Form[]>();
  // A short form that is another law's full name is that law: "luật dân sự" of a corpus that has one.
  for (const [key, form] of [...full, ...[...short].filter(([each]) => !full.has(each))]) {
    const first = key.split(' ', 1)[0] ?? '';
    const list = index.get(first);
    if (list) list.push(form);
    else index.set(first, [form]);
  }
  for (const forms of index.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Is this a word of the name of a law, as people shorten it? "luật DD" is no Telex. */
export const isOfName = (folded: string, index: LawIndex): boolean =>
  index.has(folded) || [...index.values()].some((forms) => forms.some(({ words }) => words.includes(folded)));

function put(forms: Map<string, Form>, words: string[], law: KnownLaw): void {
  const plain = words.filter((word) => word !== JOINING);
  const key = plain.join(' ');
  const form = forms.get(key);
  if (!form) forms.set(key, { words: plain, laws: [law] });
  else if (!form.laws.includes(law)) form.laws.push(law);
}

const wordsOf = (name: string): string[] => tokens(name).map(({ folded }) => folded);

function shortForms(words: readonly string[]): string[][] {
  const type = lawTypeNames.find((name) => name.every((word, at) => words[at] === word));
  if (!type || words.length === type.length) return [];
  // A country has one constitution at a time: nobody says whose.
  if (type[0] === 'hien') return [[...type]];
  const home = COUNTRY.every((word, at) => words[words.length - COUNTRY.length + at] === word);
  const rest = words.slice(type.length, home ? -COUNTRY.length : undefined);
  if (rest.length === 0) return [];
  const short = initials(rest);
  const forms = [[...type, ...rest]];
  // "Luật sửa đổi, bổ sung một số điều của …" is nobody's LSĐBSMSĐCL.
  const isAbbreviated = rest.length > 1 && rest.length < 8;
  const plain = initials(rest.filter((word) => word !== JOINING));
  for (const letters of isAbbreviated ? new Set([short, plain]) : []) {
    forms.push([...type, letters]);
    const all = initials(type) + letters;
    if (all.length >= INITIALS) forms.push([all]);
  }
  // "Luật Lao động" is the code to most; a law that truly is called so comes first by its full name.
  if (type.length > 1 && type.at(-1) === 'luat') {
    forms.push(['luat', ...rest]);
    if (isAbbreviated) forms.push(['luat', plain]);
  }
  return forms;
}

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

/** Another instrument is asked for: one that guides, amends or carries out the law that is named. */
const ANOTHER =
  /(?:^|[^\p{L}])(?:nghi dinh|nd|thong tu|tt|hop nhat|vbhn|nghi quyet|nq|quyet dinh|qd|chi thi|huong dan|thi hanh|quy dinh chi tiet|sua doi)(?![\p{L}])/u;
const YEAR = /^(?:19|20)\d\d$/;
/** What is said of a law behind its name: which of those that have it is meant. */
const STATES: readonly { words: string; isOld: boolean }[] = [
  { words: 'cu', isOld: true },
  { words: 'truoc day', isOld: true },
  { words: 'het hieu luc', isOld: true },
  { words: 'moi nhat', isOld: false },
  { words: 'moi', isOld: false },
  { words: 'hien hanh', isOld: false },
  { words: 'hien nay', isOld: false },
  { words: 'dang co hieu luc', isOld: false },
  { words: 'con hieu luc', isOld: false },
];

/**
 * Read the name of a law in a query.
 *
 * @returns `undefined` where none is named, or where it is only what another instrument is about
 */
export function readLawName(query: string, index: LawIndex): NamedLaws | undefined {
  const words = tokens(query, 60);
  let best: { form: Form; start: number; end: number } | undefined;
  for (let start = 0; start < words.length; start += 1) {
    for (const form of formsFrom(words[start]?.folded ?? '', index)) {
      const end = runsUntil(form.words, words, start);
      if (end === undefined) continue;
      if (!best || form.words.length > best.form.words.length) best = { form, start, end };
    }
  }
  const together = query.replace(SIGN_AND, '$1');
  if (!best && together !== query) return readLawName(together, index);
  if (!best) return undefined;
  const { form, start } = best;
  let { end } = best;
  if (ANOTHER.test(fold(query.slice(0, words[start]?.start)))) return undefined;
  // "luật đất đai năm 2024", "luật đất đai sửa đổi"
  const next = words[end]?.folded === 'nam' ? end + 1 : end;
  const year = words[next]?.folded ?? '';
  if (YEAR.test(year)) end = next + 1;
  else if (ANOTHER.test(fold(query.slice(words[end]?.start ?? query.length)))) return undefined;
  const state = stateAt(words, end);
  if (state) end += state.words.split(' ').length;
  const isMeant = ({ years, standing }: KnownLaw) =>
    YEAR.test(year)
      ? years.includes(year)
      : state?.isOld === true && (standing === 'older' || standing === 'gone');
  const meant = form.laws.filter(isMeant).sort(byLikelihood);
  const others = form.laws.filter((law) => !isMeant(law)).sort(byLikelihood);
  return {
    laws: [...meant, ...others].map(({ id }) => id),
    rest: `${query.slice(0, words[start]?.start)} ${query.slice(words[end - 1]?.end)}`,
  };
}

const stateAt = (words: readonly Token[], at: number) =>
  STATES.find((state) => state.words.split(' ').every((word, i) => words[at + i]?.folded === word));

/** Names that begin as a word does; the word may be several of theirs, typed without a space: "luatdatdai", "bộluật". */
function formsFrom(word: string, index: LawIndex): readonly Form[] {
  const own = index.get(word);
  if (own || word.length < GLUED) return own ?? [];
  return [...index].flatMap(([first, forms]) => (word.startsWith(first) ? forms : []));
}

/** Where a run of words ends that reads as the form does; joining words do not count, nor that spaces are missing. */
function runsUntil(form: readonly string[], words: readonly Token[], start: number): number | undefined {
  let read = 0;
  for (let at = start; at < words.length; at += 1) {
    const word = words[at]?.folded ?? '';
    if (word === JOINING && read > 0) continue;
    const next = readOn(form, read, word);
    if (next === undefined) return undefined;
    read = next;
    if (read === form.length) return at + 1;
  }
  return undefined;
}

/** How much of a form is read when a word is, which may be several of its words; nothing where it is other words. */
function readOn(form: readonly string[], read: number, word: string): number | undefined {
  if (word === form[read]) return read + 1;
  let at = read;
  let rest = word;
  while (rest !== '') {
    const own = form[at];
    if (own !== undefined && rest.startsWith(own)) {
      rest = rest.slice(own.length);
      at += 1;
    } else if (at > read && rest.startsWith(JOINING)) rest = rest.slice(JOINING.length);
    else return undefined;
  }
  return at;
}

const rank = ({ standing, held }: KnownLaw): number =>
  (standing === 'gone' ? 4 : standing === 'coming' ? 2 : standing === 'older' ? 3 : 0) + (held ? 0 : 0.5);

const byLikelihood = (a: KnownLaw, b: KnownLaw): number =>
  rank(a) - rank(b) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
