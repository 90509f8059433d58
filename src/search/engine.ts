import { namesAnchor, namesInstrument, type Address } from './address.ts';
import { excerpt, type Segment } from './excerpt.ts';
import { indexLaws, type LawIndex } from './law-names.ts';
import { HEADING, hasPhrase, prepare, type Prepared, Scorer } from './rank.ts';
import { mended } from './typos.ts';
import {
  headingTerm,
  idTerm,
  isRecord,
  numberTerm,
  pairTerm,
  RECORD,
  recordTerm,
  stepTerm,
} from './terms.ts';
import type { Token } from './tokens.ts';
import type { Knowledge, Passage, PassageKind, SearchDocument, Synonym } from './types.ts';
import { isLarge, readingOf, understand, type Understanding, type Variant } from './understand.ts';

/** The part of Pagefind that is used: which documents hold these words. */
export interface Index {
  search(
    term: string | null,
    options?: { filters?: Record<string, string[]> },
  ): Promise<{ results: { id: string; score: number; data(): Promise<{ document: SearchDocument }> }[] }>;
}

/** What a reader may narrow a search to; keys as the index names its filters. */
export interface Filters {
  'van-ban'?: string;
  loai?: string;
  nam?: string;
  'co-quan'?: string;
  phan?: PassageKind;
}

export interface Hit {
  document: SearchDocument;
  passage: Passage;
  score: number;
  segments: Segment[];
  /** Words to mark on the page that opens, as they stand in the text. */
  marked: string[];
  /** Why the hit is here, when its words are not the ones typed. */
  replaced?: Synonym;
  /** True for a place that the query names by its address. */
  addressed: boolean;
}

export interface Outcome {
  understanding: Understanding;
  /** Best first; hits of one document stand together, law before notes. */
  hits: Hit[];
  /** True when no hit holds all the words. */
  partial: boolean;
  /** What may have been meant, when nothing answers what was typed; the hits are then for this. */
  suggestion?: string;
}

/** Records looked into for one query: enough for the first page, few enough for a telephone. */
const RECORDS = { small: 12, large: 24 };
/** Of these, the share for each reading of a query beside what was typed, and where a slip is suspected. */
const OTHER_SHARE = 1 / 2;
const DOUBTED_SHARE = 1 / 2;
/** A word in more than this share of the passages, and more than a few, chooses nothing among them, where other words do. */
const EVERYWHERE = 0.04;
const FEW = 100;
/** So many words of a query are asked for by themselves; those that weigh no more than this, only where there are no others. */
const TELLING = 4;
const LITTLE = 0.5;
/** Records looked into for an instrument that is called by words of its name. */
const CALLED = 8;
/** What an article is worth more than the clause that it leads to. */
const LEADING = 0.001;
/** What a pair of neighbours counts among votes beside a word, and a heading beside a text. */
const VOTES = { word: 0.6, pair: 1, headingPair: 1, headingWord: 0.45 };
/** What a record gains that keeps all neighbours of the query beside each other. */
const TOGETHER_VOTE = 0.5;
/** Laws of one name that a place is shown of, and the hits of one document that come before another's. */
const NAMESAKES = 4;
const TOGETHER = 3;
/** What a place that the query names is worth more than one that holds its words. */
const ADDRESSED = 2;
/** Words that all stand in one place, and not scattered over it, answer at least so well. */
const TOGETHER_BASE = 0.65;
/** Hits kept for one query. */
const HITS = 60;
/** Hits that answer less than this share of what the best one answers are left out. */
const FLOOR = 0.6;
/** Law comes before notes when it answers nearly as well: at least this share of the best score beside it. */
const LAW_FIRST = 0.85;
/** Readings tried when a slip is suspected, and the longest query for which whole words are doubted. */
const READINGS = 8;
const DOUBTED_WORDS = 9;
/** A mended reading must be this good: its words found, nearly all side by side. */
const MENDED_SCORE = 0.75;
/** And so much better than what was typed. */
const MENDED_GAIN = 1.1;
/** Answers of the index that are kept, and records, read. */
const REMEMBERED = 500;
const KEPT_RECORDS = 150;

type Result = Awaited<ReturnType<Index['search']>>['results'][number];

/** A passage found, before it is made ready to be shown: most never are. */
interface Found {
  prepared: Prepared;
  /** 1 and more for a place named by its address. */
  value: number;
  coverage: number;
  /** How well its words alone answer, see rank.ts. */
  base: number;
  places: number[];
  /** Its heading is what is asked for. */
  isAbout: boolean;
  replaced?: Synonym;
  addressed: boolean;
}

/** A search over one index: holds what it has read, so that each key pressed costs little. */
export class Engine {
  readonly #index: Index;
  readonly #knowledge: Knowledge;
  readonly #laws: LawIndex;
  readonly #most: number;
  readonly #documents = new Map<string, Promise<Prepared[]>>();
  readonly #records = new Map<string, Result>();
  readonly #answers = new Map<string, Promise<string[]>>();

  constructor(index: Index, knowledge: Knowledge) {
    this.#index = index;
    this.#knowledge = knowledge;
    this.#laws = indexLaws(knowledge.laws);
    this.#most = isLarge(knowledge) ? RECORDS.large : RECORDS.small;
  }

  /** Answer a query. Rejects only when the index cannot be read. */
  async search(query: string, filters: Filters = {}): Promise<Outcome> {
    const understanding = understand(query, this.#knowledge, this.#laws);
    const found = await this.#find(understanding, filters);
    if (found[0]?.addressed) return { understanding, hits: arrange(found), partial: false };
    const { plain, phrases } = understanding;
    const better = phrases.length === 0 ? await this.#mend(plain, found[0], filters) : undefined;
    if (found.length === 0 && !better) await this.#checkIndex(plain);
    const shown = better?.found ?? found;
    return {
      understanding,
      hits: arrange(shown),
      partial: shown.length > 0 && shown.every(({ coverage }) => coverage < 0.999),
      ...(better && { suggestion: better.text }),
    };
  }

  /** What answers a query as it is understood: places that it names, and passages that hold its words. */
  async #find(
    { address: read, variants, plain, phrases }: Understanding,
    filters: Filters,
  ): Promise<Found[]> {
    const asked = variants.filter(({ weights }) => weights.some((weight) => weight > 0));
    const whole = () => this.#answer(plain, phrases, filters);
    if (!read) return whole();
    const isOpen = read.steps.length > 0 && !read.number && !read.laws && asked.length > 0;
    const named = isOpen ? await this.#named(asked, filters) : [];
    const address = named.length > 0 ? { ...read, laws: named } : read;
    const addressed = await this.#addressed(address, filters);
    if (addressed.length === 0) return whole();
    // "Điều 9 luật …" of a law that is not here: every Điều 9 there is would be no answer.
    if (isOpen && named.length === 0) return [...(await whole()), ...addressed];
    if (asked.length === 0 || address.steps.length > 0)
      return [...addressed, ...(address.steps.length > 0 ? [] : await whole())];
    // Where the words beside an instrument's number or name are not all found in it, the instrument itself comes first.
    const within = (await this.#answer(asked, phrases, filters, addressed)).map((found) => ({
      ...found,
      addressed: true,
    }));
    const [best] = within;
    if (!best) return [...addressed, ...(await whole())];
    const isWhole =
      !isRecord(best.prepared.passage) &&
      (best.isAbout || (best.coverage > 0.999 && best.base > TOGETHER_BASE));
    return isWhole
      ? [...within.map((found) => ({ ...found, value: found.value + ADDRESSED })), ...addressed]
      : [...addressed, ...within];
  }

  /** Instruments that are called so, likeliest first: "quy chế làm việc của Chính phủ", "luật trật tự an toàn giao thông". */
  async #named(readings: readonly Variant[], filters: Filters): Promise<string[]> {
    const found = new Map<string, number>();
    const scope = await this.#ask(exactly(RECORD), filters);
    for (const reading of readings) {
      const scorer = new Scorer(reading, this.#knowledge);
      for (const prepared of await this.#candidates(reading, filters, CALLED, { scope, names: true })) {
        const { id } = prepared.document;
        const share = isRecord(prepared.passage) ? scorer.nameShare(prepared) : 0;
        if (share > (found.get(id) ?? 0)) found.set(id, share);
      }
    }
    return [...found].sort(([, a], [, b]) => b - a).map(([id]) => id);
  }

  /** Places that an address names, the fullest match first. */
  async #addressed(address: Address, filters: Filters): Promise<Found[]> {
    return address.laws ? this.#ofLaws(address, address.laws, filters) : this.#ofNumber(address, filters);
  }

  /** A place of the laws of one name, or these laws themselves; of a law whose text is not held, its record. */
  async #ofLaws(address: Address, laws: readonly string[], filters: Filters): Promise<Found[]> {
    const found: Found[] = [];
    for (const [at, id] of laws.slice(0, NAMESAKES).entries()) {
      const own = [idTerm(id), ...(address.steps.length > 0 ? [] : [RECORD])];
      const here = await this.#placesIn(own, address, filters, (document) => document.id === id);
      for (const each of here) found.push({ ...each, value: each.value - at / 100 });
    }
    if (found.length > 0 || address.steps.length === 0) return found;
    // The law has no such point: its clause, its article, itself.
    return this.#ofLaws({ ...address, steps: address.steps.slice(0, -1) }, laws, filters);
  }

  async #ofNumber(address: Address, filters: Filters): Promise<Found[]> {
    const term = address.steps.length > 0 ? numberTerm : recordTerm;
    const number = address.number ? [term(address.number)] : [];
    return this.#placesIn(
      number,
      address,
      filters,
      ({ id }) => address.number === undefined || namesInstrument(address, id),
    );
  }

  /** Places of an address in the documents of some index words, the fullest match first. */
  async #placesIn(
    terms: readonly string[],
    address: Address,
    filters: Filters,
    isMeant: (document: SearchDocument) => boolean,
  ): Promise<Found[]> {
    const { steps } = address;
    const stepTerms = (letter: string) =>
      steps.map(({ level, num }) => {
        const term = stepTerm(level, level === 'diem' && num === 'd' ? letter : num);
        // "phụ lục" of any number
        return num === '' ? term : exactly(term);
      });
    const own = terms.map(exactly);
    const results = [...(await this.#askAll([...own, ...stepTerms('d')], filters))];
    // An unmarked "điểm d" may mean "điểm đ".
    if (steps.some(({ level, num }) => level === 'diem' && num === 'd'))
      results.push(...(await this.#askAll([...own, ...stepTerms('dd')], filters)));
    const found: Found[] = [];
    for (const prepared of await this.#load(results, this.#most)) {
      const { document, passage } = prepared;
      if (passage.kind === 'note' || !isMeant(document)) continue;
      if (filters.phan && passage.kind !== filters.phan) continue;
      const named = steps.length > 0 ? namesAnchor(address, passage.anchor) : Number(isRecord(passage));
      if (named === 0) continue;
      // Of instruments that share a number, the one whose text is held is likelier meant.
      const held =
        (document.held ? 0.005 : 0) + (document.core ? 0.005 : 0) + (document.standing ? -0.005 : 0);
      found.push({
        prepared,
        value: ADDRESSED + named + held,
        coverage: 1,
        base: 1,
        places: [],
        isAbout: false,
        addressed: true,
      });
    }
    return found.sort((a, b) => b.value - a.value);
  }

  /**
   * Passages that answer any reading, best first.
   *
   * @param scope look only in the documents of these
   * @param limit records looked into for the first reading
   */
  async #answer(
    variants: readonly Variant[],
    phrases: readonly Token[][],
    filters: Filters,
    scope: readonly Found[] = [],
    limit = this.#most,
  ): Promise<Found[]> {
    const ids = new Set(scope.map(({ prepared }) => prepared.document.id));
    const own = await Promise.all([...ids].map((id) => this.#ask(exactly(idTerm(id)), filters)));
    const best = new Map<Passage, Found>();
    for (const [at, variant] of variants.entries()) {
      const records = at === 0 ? limit : Math.ceil(limit * OTHER_SHARE);
      const within = ids.size > 0 ? { scope: own.flat() } : {};
      const scorer = new Scorer(variant, this.#knowledge);
      const articles = new Map<string, Found>();
      const clauses: Found[] = [];
      for (const prepared of await this.#candidates(variant, filters, records, within)) {
        const { document, passage } = prepared;
        if (ids.size > 0 && !ids.has(document.id)) continue;
        if (filters.phan && passage.kind !== filters.phan) continue;
        if (!phrases.every((phrase) => hasPhrase(phrase, prepared))) continue;
        const scored = scorer.score(prepared);
        const { isAbout } = scored;
        const { replaced } = variant;
        const found: Found = {
          prepared,
          ...scored,
          value: scored.value * variant.weight,
          addressed: false,
          ...(replaced && { replaced }),
        };
        if (isAbout) articles.set(placeKey(document, passage.anchor), found);
        if (found.places.length === 0 && !isRecord(passage)) continue;
        if (found.value > 0) clauses.push(found);
      }
      for (const found of clauses) {
        // A clause is found with the article that is about what is asked: the article leads.
        const { document, passage } = found.prepared;
        const article = articles.get(placeKey(document, articleOf(passage.anchor)));
        if (article && article.value < found.value) {
          article.value = found.value + LEADING;
          article.coverage = Math.max(article.coverage, found.coverage);
        }
      }
      for (const found of clauses)
        if (found.value > (best.get(found.prepared.passage)?.value ?? 0))
          best.set(found.prepared.passage, found);
    }
    const hits = [...best.values()].sort((a, b) => b.value - a.value);
    // The very name of a document is worth more than any text could be, and must not leave all texts out.
    const top = Math.min(hits[0]?.value ?? 0, 1 + HEADING.own);
    return hits.filter(({ value }) => value >= top * FLOOR).slice(0, HITS);
  }

  /**
   * Nothing was found: is that so? Pagefind passes over index files it cannot read.
   *
   * @throws Error when the index finds nothing for a word that the corpus has
   */
  async #checkIndex([typed]: readonly Variant[]): Promise<void> {
    const known = typed?.words.find(({ folded }) => Object.hasOwn(this.#knowledge.syllables, folded));
    if (known && (await this.#ask(known.folded, {})).length === 0)
      throw new Error('The search index is damaged.');
  }

  /** A reading with a slip mended, when it answers clearly better than what was typed. */
  async #mend(
    [typed]: readonly Variant[],
    best: Found | undefined,
    filters: Filters,
  ): Promise<{ text: string; found: Found[] } | undefined> {
    if (!typed || typed.words.length > DOUBTED_WORDS) return undefined;
    const strangers = await this.#strangers(typed, filters);
    // "Bao nhiêu" is no slip of a word of law.
    const doubted = typed.words.filter((_, at) => (typed.weights[at] ?? 0) > 0);
    if (best && best.coverage > 0.999 && strangers.length === 0) return undefined;
    let better: { reading: Understanding; top: Found } | undefined;
    let bar = best ? best.base * MENDED_GAIN : 0;
    for (const text of mended(typed.text, doubted, this.#knowledge, READINGS, strangers)) {
      const reading = understand(text, this.#knowledge, this.#laws);
      const addressed = reading.address ? await this.#addressed(reading.address, filters) : [];
      const [top] =
        addressed.length > 0
          ? addressed
          : await this.#answer([readingOf(text)], [], filters, [], Math.ceil(this.#most * DOUBTED_SHARE));
      if (!top || top.coverage < 0.999 || top.base < MENDED_SCORE || top.base <= bar) continue;
      bar = top.base;
      better = { reading, top };
    }
    if (!better) return undefined;
    const found = await this.#find(better.reading, filters);
    return { text: spelling(found[0] ?? better.top) ?? better.reading.text, found };
  }

  /** Words that stand beside none of their neighbours anywhere: of "hop dong loa dong", "loa". */
  async #strangers({ words, weights }: Variant, filters: Filters): Promise<Token[]> {
    const isAsked = (at: number) => (weights[at] ?? 0) > LITTLE;
    const beside = await Promise.all(
      words.map(async (word, at) => {
        const before = words[at - 1];
        if (!before) return false;
        // Little words and those of asking stand beside anything.
        if (!isAsked(at) || !isAsked(at - 1)) return true;
        const pair = pairTerm(before.folded, word.folded);
        // The last word may not be at its end yet.
        return (await this.#ask(at === words.length - 1 ? pair : exactly(pair), filters)).length > 0;
      }),
    );
    return words.length < 2 ? [] : words.filter((_, at) => !beside[at] && !beside[at + 1]);
  }

  /**
   * Passages of the records most likely to hold the words. Not all of them need stand there: each word, each pair of
   * neighbours, and the same in headings, has a vote, which is worth more the fewer records it is for.
   *
   * @param within look only in these records, or only for names and headings
   */
  async #candidates(
    { words, weights }: Variant,
    filters: Filters,
    limit: number,
    { scope, names = false }: { scope?: readonly string[]; names?: boolean } = {},
  ): Promise<Prepared[]> {
    const inScope = scope && new Set(scope);
    const votes = new Map<string, { weight: number; beside: number }>();
    const vote = async (term: string, weight: number, beside = 0) => {
      const ids = await this.#ask(term, filters);
      const worth = weight * Math.log(1 + this.#knowledge.parts / (ids.length + 0.5));
      for (const id of ids) {
        if (inScope && !inScope.has(id)) continue;
        const cast = votes.get(id);
        if (!cast) votes.set(id, { weight: worth, beside });
        else {
          cast.weight += worth;
          cast.beside += beside;
        }
      }
    };
    const telling = this.#telling(words, weights);
    await Promise.all(
      words.flatMap((word, at) => {
        const weight = weights[at] ?? 0;
        const before = words[at - 1];
        const both = before && !word.breakBefore ? Math.min(weight, weights[at - 1] ?? 0) : 0;
        const typing = at === words.length - 1;
        // A word that may still be typed stands for all that begin so, where no word is it.
        const whole = !typing || Object.hasOwn(this.#knowledge.syllables, word.folded);
        const as = whole ? exactly : (term: string) => term;
        const voteFor = (term: string, worth: number, inHeading: number, beside = 0) => [
          ...(names ? [] : [vote(as(term), worth, beside)]),
          ...(whole ? [vote(exactly(headingTerm(term)), inHeading)] : []),
        ];
        // Of what begins with a letter or two there is too much; with the word before it, there is not.
        const chooses = telling.has(word) && (whole || !before);
        return [
          ...(chooses ? voteFor(word.folded, weight * VOTES.word, weight * VOTES.headingWord) : []),
          ...(before && both > 0
            ? voteFor(pairTerm(before.folded, word.folded), both * VOTES.pair, both * VOTES.headingPair, both)
            : []),
        ];
      }),
    );
    // A record that keeps the whole run of words is likelier meant than one that has rarer words of it.
    const most = [...votes.values()].reduce((best, { beside }) => Math.max(best, beside), 1);
    const standing = ({ weight, beside }: { weight: number; beside: number }) =>
      weight * (1 + TOGETHER_VOTE * (beside / most));
    const best = [...votes].sort(([, a], [, b]) => standing(b) - standing(a)).map(([id]) => id);
    return this.#load(best, limit);
  }

  /** The words of a query that choose among records by themselves: the rarest few; of common ones, pairs say more. */
  #telling(words: readonly Token[], weights: readonly number[]): ReadonlySet<Token> {
    const { syllables, passages } = this.#knowledge;
    const countOf = ({ folded }: Token) =>
      Object.hasOwn(syllables, folded) ? (syllables[folded]?.[0] ?? 0) : 0;
    const asked = words
      .filter((_, at) => (weights[at] ?? 0) > LITTLE)
      .sort((a, b) => countOf(a) - countOf(b));
    const rare = asked.filter((word) => countOf(word) <= Math.max(FEW, passages * EVERYWHERE));
    if (rare.length > 0) return new Set(rare.slice(0, TELLING));
    return new Set((asked.length > 0 ? asked : words).slice(0, TELLING / 2));
  }

  /** Records that hold all of the given terms, by their ids. */
  async #askAll(terms: readonly string[], filters: Filters): Promise<readonly string[]> {
    const [first = [], ...others] = await Promise.all(terms.map((term) => this.#ask(term, filters)));
    const holding = others.map((ids) => new Set(ids));
    return first.filter((id) => holding.every((ids) => ids.has(id)));
  }

  /** Records that hold a term, by their ids. */
  async #ask(term: string, filters: Filters): Promise<readonly string[]> {
    // Law and notes share a record: "phan" is told apart passage by passage.
    const wanted = Object.fromEntries(
      Object.entries(filters).flatMap(([key, value]) => (value && key !== 'phan' ? [[key, [value]]] : [])),
    );
    const key = JSON.stringify([term, wanted]);
    let asked = this.#answers.get(key);
    if (!asked) {
      if (this.#answers.size >= REMEMBERED) this.#answers.clear();
      // Thousands of results of a common word: one of each record is kept, and of the rest only that they were.
      asked = this.#index.search(term, { filters: wanted }).then(({ results }) =>
        results.map((result) => {
          const known = this.#records.get(result.id) ?? result;
          if (known === result) this.#records.set(result.id, result);
          return known.id;
        }),
      );
      asked.catch(() => this.#answers.delete(key));
      this.#answers.set(key, asked);
    }
    return asked;
  }

  /** Passages of the first records among some; each is fetched and read once. */
  async #load(ids: readonly string[], limit: number): Promise<Prepared[]> {
    const loading = [...new Set(ids)].slice(0, limit).flatMap((id) => {
      const read =
        this.#documents.get(id) ??
        this.#records
          .get(id)
          ?.data()
          .then(({ document }) => prepare(document));
      if (!read) return [];
      read.catch(() => this.#documents.delete(id));
      // Last used, last forgotten: read records are large, and an afternoon of searching is long.
      this.#documents.delete(id);
      this.#documents.set(id, read);
      return [read];
    });
    for (const id of this.#documents.keys()) {
      if (this.#documents.size <= KEPT_RECORDS) break;
      this.#documents.delete(id);
    }
    return (await Promise.all(loading)).flat();
  }
}

const placeKey = ({ id }: SearchDocument, anchor: string): string => `${id}#${anchor}`;

/** "quy-che-dieu-5-khoan-2" → "quy-che-dieu-5" */
const articleOf = (anchor: string): string => /^(?:.*-)?dieu-[^-]+/.exec(anchor)?.[0] ?? '';

/** Pagefind takes a word for the beginning of others, unless it is quoted. */
const exactly = (term: string): string => `"${term}"`;

/** A mended query as the text spells it, where it stands there in one piece. */
function spelling(found: Found): string | undefined {
  const { marked } = toHit(found);
  return marked.length === 1 ? marked[0]?.toLowerCase() : undefined;
}

/** A passage ready to be shown. */
function toHit({ prepared: { document, passage, words }, value, places, replaced, addressed }: Found): Hit {
  const segments = excerpt(passage.text, words, places);
  const marked = [...new Set(segments.filter((segment) => segment.marked).map(({ text }) => text))];
  return { document, passage, score: value, segments, marked, addressed, ...(replaced && { replaced }) };
}

/**
 * Hits of one document together, documents by their best hit, law before notes, no place twice. Of each document the first
 * few that answer no worse than the next document does: what else it has comes after the other documents, so that a law of
 * many such places hides none of them.
 */
function arrange(found: readonly Found[]): Hit[] {
  const groups = new Map<string, Found[]>();
  const seen = new Set<string>();
  for (const each of found) {
    const { document, passage } = each.prepared;
    const place = JSON.stringify([document.id, passage.anchor, passage.label]);
    if (seen.has(place)) continue;
    seen.add(place);
    const group = groups.get(document.id);
    if (group) group.push(each);
    else groups.set(document.id, [each]);
  }
  const sorted = [...groups.values()].map((group) => {
    const floor = Math.max(...group.map(({ value }) => value)) * LAW_FIRST;
    const after = ({ prepared: { passage }, value }: Found) =>
      Number(passage.kind === 'note' || value < floor);
    return [...group].sort((a, b) => after(a) - after(b));
  });
  const first = sorted.map((group, at) => {
    const next = sorted[at + 1]?.[0];
    // What holds more of the words than the next document does is no worse.
    const isWorse = ({ value, coverage }: Found) =>
      next !== undefined && value < next.value && coverage <= next.coverage;
    const leading = group.findIndex((each, place) => place > 0 && (place >= TOGETHER || isWorse(each)));
    return leading < 0 ? group.length : leading;
  });
  return [
    ...sorted.flatMap((group, at) => group.slice(0, first[at])),
    ...sorted.flatMap((group, at) => group.slice(first[at])),
  ].map(toHit);
}
