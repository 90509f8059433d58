import { namesAnchor, namesInstrument, type Address } from './address.ts';
import { excerpt, type Segment } from './excerpt.ts';
import { hasPhrase, prepare, rarity, score, type Prepared } from './rank.ts';
import { mended } from './slips.ts';
import { isRecord, numberTerm, pairs, recordTerm, stepTerm } from './terms.ts';
import { tokens, type Token } from './tokens.ts';
import type { Knowledge, Passage, PassageKind, SearchDocument, Synonym } from './types.ts';
import { isLarge, QUERY_WORDS, understand, type Understanding, type Variant } from './understand.ts';

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

/** Documents looked into for one query: enough for the first page, few enough for a telephone. */
const DOCUMENTS = { small: 12, large: 24 };
/** Documents looked into for each reading of a query that may hold a slip. */
const DOUBTED_DOCUMENTS = 4;
/** Fewer candidates than this, and documents that hold only some of the words are looked into as well. */
const ENOUGH = 3;
/** Hits kept for one query. */
const HITS = 60;
/** Hits that answer less than this share of what the best one answers are left out. */
const FLOOR = 0.6;
/** Law comes before notes when it answers nearly as well: at least this share of the best score beside it. */
const LAW_FIRST = 0.85;
/** Share of the query, by rarity of its words, that a hit must hold. */
const COVERAGE = 0.6;
/** Readings tried when a slip is suspected, and the longest query for which whole words are doubted. */
const READINGS = 8;
const DOUBTED_WORDS = 5;
/** A mended reading must be this good: its words found, nearly all side by side. */
const MENDED_SCORE = 0.75;

type Result = Awaited<ReturnType<Index['search']>>['results'][number];

/** A passage found, before it is made ready to be shown: most never are. */
interface Found {
  prepared: Prepared;
  /** 1 and more for a place named by its address. */
  value: number;
  coverage: number;
  places: number[];
  replaced?: Synonym;
  addressed: boolean;
}

/** A search over one index: holds what it has read, so that each key pressed costs little. */
export class Engine {
  readonly #index: Index;
  readonly #knowledge: Knowledge;
  readonly #documents = new Map<string, Promise<Prepared[]>>();
  readonly #most: number;

  constructor(index: Index, knowledge: Knowledge) {
    this.#index = index;
    this.#knowledge = knowledge;
    this.#most = isLarge(knowledge) ? DOCUMENTS.large : DOCUMENTS.small;
  }

  /** Answer a query. Rejects only when the index cannot be read. */
  async search(query: string, filters: Filters = {}): Promise<Outcome> {
    const understanding = understand(query, this.#knowledge);
    const { address, variants, plain, phrases } = understanding;
    const addressed = address ? await this.#addressed(address, filters) : [];
    if (addressed.length > 0 && variants.length > 0) {
      const within = await this.#answer(variants, phrases, filters, addressed);
      // Where the words beside an instrument's number are not all found in it, the instrument itself comes first.
      const whole = (within[0]?.coverage ?? 0) > 0.999;
      if (within.length > 0) {
        return { understanding, hits: arrange(whole ? within : [...addressed, ...within]), partial: false };
      }
    }
    const found = await this.#answer(plain, phrases, filters);
    if (addressed.length > 0) {
      return { understanding, hits: arrange([...addressed, ...found]), partial: false };
    }
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

  /** Places that an address names, the fullest match first. */
  async #addressed(address: Address, filters: Filters): Promise<Found[]> {
    const term = address.steps.length > 0 ? numberTerm : recordTerm;
    const number = address.number ? [term(address.number)] : [];
    const steps = (letter: string) =>
      address.steps.map(({ level, num }) => stepTerm(level, level === 'diem' && num === 'd' ? letter : num));
    const results = await this.#ask([...number, ...steps('d')], filters);
    // An unmarked "điểm d" may mean "điểm đ".
    if (address.steps.some(({ level, num }) => level === 'diem' && num === 'd')) {
      results.push(...(await this.#ask([...number, ...steps('dd')], filters)));
    }
    const found: Found[] = [];
    for (const prepared of await this.#load(results)) {
      const { document, passage } = prepared;
      if (passage.kind === 'note' || (address.number && !namesInstrument(address, document.id))) continue;
      if (filters.phan && passage.kind !== filters.phan) continue;
      const named =
        address.steps.length > 0 ? namesAnchor(address, passage.anchor) : Number(isRecord(passage));
      if (named === 0) continue;
      // Of instruments that share a number, the one whose text is held is likelier meant.
      const held = Math.min(0.01, document.passages.length / 10_000);
      found.push({ prepared, value: 1 + named + held, coverage: 1, places: [], addressed: true });
    }
    return found.toSorted((a, b) => b.value - a.value);
  }

  /**
   * Passages that answer any reading, best first.
   *
   * @param scope look only in the documents of these
   * @param doubted a slip is only suspected: look into few documents
   */
  async #answer(
    variants: readonly Variant[],
    phrases: readonly Token[][],
    filters: Filters,
    scope?: readonly Found[],
    doubted = false,
  ): Promise<Found[]> {
    const ids = scope && new Set(scope.map(({ prepared }) => prepared.document.id));
    const best = new Map<Passage, Found>();
    for (const variant of variants) {
      for (const prepared of await this.#candidates(variant.words, filters, doubted, scope)) {
        const { document, passage } = prepared;
        if (ids && !ids.has(document.id)) continue;
        if (filters.phan && passage.kind !== filters.phan) continue;
        if (!phrases.every((phrase) => hasPhrase(phrase, prepared))) continue;
        const found = score(variant.words, prepared, this.#knowledge);
        const value = found.value * variant.weight;
        if (found.coverage < COVERAGE || found.places.length === 0) continue;
        if (value <= (best.get(passage)?.value ?? 0)) continue;
        const { replaced } = variant;
        best.set(passage, { prepared, ...found, value, addressed: false, ...(replaced && { replaced }) });
      }
    }
    const hits = [...best.values()].toSorted((a, b) => b.value - a.value);
    const top = hits[0]?.value ?? 0;
    return hits.filter(({ value }) => value >= top * FLOOR).slice(0, HITS);
  }

  /**
   * Nothing was found: is that so? Pagefind passes over index files it cannot read.
   *
   * @throws Error when the index finds nothing for a word that the corpus has
   */
  async #checkIndex([typed]: readonly Variant[]): Promise<void> {
    const known = typed?.words.find(({ folded }) => Object.hasOwn(this.#knowledge.syllables, folded));
    if (known && (await this.#ask([known.folded], {})).length === 0)
      throw new Error('The search index is damaged.');
  }

  /** A reading with a slip mended, when it answers clearly better than what was typed. */
  async #mend(
    [typed]: readonly Variant[],
    best: Found | undefined,
    filters: Filters,
  ): Promise<{ text: string; found: Found[] } | undefined> {
    if (!typed || (best && (best.coverage > 0.999 || typed.words.length > DOUBTED_WORDS))) return undefined;
    let better: { reading: Variant; top: Found } | undefined;
    let bar = Math.max(MENDED_SCORE, (best?.value ?? 0) * 1.1);
    for (const text of mended(typed.text, typed.words, this.#knowledge, READINGS)) {
      const reading: Variant = { text, words: tokens(text, QUERY_WORDS), weight: 1 };
      const [top] = await this.#answer([reading], [], filters, undefined, true);
      if (!top || top.coverage < 0.999 || top.value <= bar) continue;
      bar = top.value;
      better = { reading, top };
    }
    if (!better) return undefined;
    const found = await this.#answer([better.reading], [], filters);
    return { text: spelling(found[0] ?? better.top) ?? better.reading.text, found };
  }

  /** Passages of the documents most likely to hold the words. */
  async #candidates(
    words: readonly Token[],
    filters: Filters,
    doubted: boolean,
    scope: readonly Found[] = [],
  ): Promise<Prepared[]> {
    const results = await this.#ask(pairs(words), filters);
    // In a large corpus neighbours that are kept tell enough; words anywhere in a text would find half of it.
    if (results.length < (isLarge(this.#knowledge) ? ENOUGH : this.#most)) {
      results.push(
        ...(await this.#ask(
          words.map(({ folded }) => folded),
          filters,
        )),
      );
    }
    if (!doubted && new Set(results.map(({ id }) => id)).size < ENOUGH)
      results.push(...(await this.#vote(words, filters)));
    const prepared = await this.#load(results, doubted ? DOUBTED_DOCUMENTS : this.#most);
    const seen = new Set(prepared.map(({ document }) => document.id));
    const missing = new Set(
      scope.map(({ prepared: { document } }) => document).filter(({ id }) => !seen.has(id)),
    );
    return [...prepared, ...[...missing].flatMap(prepare)];
  }

  /** Documents that hold some of the words: each word has a vote of its rarity. */
  async #vote(words: readonly Token[], filters: Filters): Promise<Result[]> {
    const votes = new Map<string, { result: Result; weight: number }>();
    for (const { folded } of words) {
      for (const result of await this.#ask([folded], filters)) {
        const vote = votes.get(result.id) ?? { result, weight: 0 };
        vote.weight += rarity(folded, this.#knowledge);
        votes.set(result.id, vote);
      }
    }
    return [...votes.values()].toSorted((a, b) => b.weight - a.weight).map(({ result }) => result);
  }

  /** Records that hold all of the given words that the index has at all. */
  async #ask(terms: readonly string[], filters: Filters): Promise<Result[]> {
    if (terms.length === 0) return [];
    // Law and notes share a record: "phan" is told apart passage by passage.
    const wanted = Object.fromEntries(
      Object.entries(filters).flatMap(([key, value]) => (value && key !== 'phan' ? [[key, [value]]] : [])),
    );
    const { results } = await this.#index.search([...new Set(terms)].join(' '), { filters: wanted });
    return [...results];
  }

  /** Passages of the first documents among results; each document is fetched and read once. */
  async #load(results: readonly Result[], limit = this.#most): Promise<Prepared[]> {
    const first = new Map(results.map((result) => [result.id, result]));
    const loading = [...first.values()].slice(0, limit).map((result) => {
      const known = this.#documents.get(result.id);
      if (known) return known;
      const read = result.data().then(({ document }) => prepare(document));
      this.#documents.set(result.id, read);
      read.catch(() => this.#documents.delete(result.id));
      return read;
    });
    return (await Promise.all(loading)).flat();
  }
}

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

/** Hits of one document together, documents by their best hit, law before notes, no place twice. */
function arrange(found: readonly Found[]): Hit[] {
  const groups = new Map<string, Found[]>();
  const seen = new Set<Passage>();
  for (const each of found) {
    const { document, passage } = each.prepared;
    if (seen.has(passage)) continue;
    seen.add(passage);
    const group = groups.get(document.id);
    if (group) group.push(each);
    else groups.set(document.id, [each]);
  }
  return [...groups.values()].flatMap((group) => {
    const floor = Math.max(...group.map(({ value }) => value)) * LAW_FIRST;
    const after = ({ prepared: { passage }, value }: Found) =>
      Number(passage.kind === 'note' || value < floor);
    return group.toSorted((a, b) => after(a) - after(b)).map(toHit);
  });
}
