import { addressedBy, ADDRESSED, namedBy } from './addressed.ts';
import { answer } from './answer.ts';
import { arrange, type Found, type Hit } from './hits.ts';
import { indexLaws, type LawIndex } from './law-names.ts';
import { correctSpelling, spelling } from './spelling-correction.ts';
import { type Filters, type Index, Records } from './records.ts';
import { isRecord } from './terms.ts';
import { tokens } from './tokens.ts';
import type { Lexicon } from './types.ts';
import { understand, type Understanding, type Variant } from './understand.ts';
import type { Sources } from './votes.ts';

export interface Outcome {
  understanding: Understanding;
  /** Best first; hits of one document stand together, law before notes. */
  hits: Hit[];
  /** True when no hit holds all the words. */
  partial: boolean;
  /** True when the query names an instrument, by its number or with a place of it, that is not here. */
  unheld: boolean;
  /** The corrected query, where nothing answers what was typed; the hits are then for this. */
  suggestion?: string;
}

/** Least `base` of a passage that holds all words close to each other. */
const TOGETHER_BASE = 0.65;
/** Coverage of all words, less the error of adding the same numbers in another order. */
const ALL_WORDS = 0.999;

/** Ranks a hit like a place that the query names by its address. */
const named = (found: Found): Found => ({ ...found, addressed: true, value: found.value + ADDRESSED });

/** Whether the words beside an address only name the issuer: "chỉ thị 21 của Thủ tướng". */
function issuedBy([asked]: readonly Variant[], [best]: readonly Found[]): boolean {
  const bodies = new Set(tokens(best?.prepared.document.bodies.join(' ') ?? '').map(({ folded }) => folded));
  return asked?.words.every(({ folded }) => bodies.has(folded)) === true;
}

/** Does a query name an instrument: "thông tư 39/2016/TT-NHNN", "điều 36 bộ luật lao động"? */
const asksForInstrument = ({ address, variants: [beside] }: Understanding): boolean =>
  address !== undefined &&
  (address.number !== undefined || (address.steps.length > 0 && beside?.type !== undefined));

/** A search over one index. */
export class Engine {
  readonly #sources: Sources;
  readonly #laws: LawIndex;

  constructor(index: Index, lexicon: Lexicon) {
    this.#sources = { records: new Records(index), lexicon };
    this.#laws = indexLaws(lexicon.laws);
  }

  /** Answer a query. Rejects only when the index cannot be read. */
  async search(query: string, filters: Filters = {}): Promise<Outcome> {
    const understanding = understand(query, this.#sources.lexicon, this.#laws);
    const found = await this.#find(understanding, filters);
    if (found[0]?.addressed) return { understanding, hits: arrange(found), partial: false, unheld: false };
    const { plain, phrases } = understanding;
    const better = phrases.length === 0 ? await this.#corrected(plain, found[0], filters) : undefined;
    if (found.length === 0 && !better) await this.#checkIndex(plain);
    const shown = better?.found ?? found;
    return {
      understanding,
      hits: arrange(shown),
      partial: shown.length > 0 && shown.every(({ coverage }) => coverage < ALL_WORDS),
      unheld: asksForInstrument(understanding) && !shown[0]?.addressed,
      ...(better && { suggestion: better.text }),
    };
  }

  /** Finds the places that a query names and the passages that hold its words. */
  async #find(
    { address: read, variants, plain, phrases }: Understanding,
    filters: Filters,
  ): Promise<Found[]> {
    const asked = variants.filter(({ weights }) => weights.some((weight) => weight > 0));
    const whole = () => answer(this.#sources, plain, phrases, filters);
    if (!read) return whole();
    const isOpen = read.steps.length > 0 && !read.number && !read.laws && asked.length > 0;
    const called = isOpen ? await namedBy(this.#sources, asked, filters) : [];
    const address = called.length > 0 ? { ...read, laws: called } : read;
    const addressed = await addressedBy(this.#sources, address, filters);
    if (addressed.length === 0) return whole();
    if (address.isObject) {
      // An instrument whose title says that it acts on another comes before that other one.
      const objects = new Set(addressed.map(({ prepared }) => prepared.document.id));
      const doers = (await whole()).filter(
        ({ prepared: { document, passage }, coverage }) =>
          isRecord(passage) && !objects.has(document.id) && coverage > ALL_WORDS,
      );
      if (doers.length > 0) return [...doers.map(named), ...addressed];
    }
    // "Điều 9 luật …" of a law that is not held: all other articles 9 are no answer.
    if (isOpen && called.length === 0)
      return [...(await whole()), ...(asked.some(({ type }) => type !== undefined) ? [] : addressed)];
    if (asked.length === 0 || address.steps.length > 0 || issuedBy(asked, addressed))
      return [...addressed, ...(address.steps.length > 0 ? [] : await whole())];
    // Where the words beside an instrument's number or name are not all found in it, the instrument itself comes first.
    const within = (await answer(this.#sources, asked, phrases, filters, addressed)).map((found) => ({
      ...found,
      addressed: true,
    }));
    const [best] = within;
    const isWhole =
      best !== undefined &&
      !isRecord(best.prepared.passage) &&
      (best.isAbout || (best.coverage > ALL_WORDS && best.base > TOGETHER_BASE));
    if (isWhole)
      return [...within.map((found) => ({ ...found, value: found.value + ADDRESSED })), ...addressed];
    const others = await whole();
    // "Nghị quyết 9 trong một buổi sáng" is what a pack is called, and no place of that instrument.
    const titled = others.filter(({ isNamed }) => isNamed).map(named);
    return [...titled, ...addressed, ...(best ? within : others)];
  }

  /**
   * Checks, where nothing was found, that the index is not damaged: Pagefind silently skips index files that it cannot read.
   *
   * @throws Error when the index finds nothing for a word that the corpus has
   */
  async #checkIndex([typed]: readonly Variant[]): Promise<void> {
    const known = typed?.words.find(({ folded }) => Object.hasOwn(this.#sources.lexicon.syllables, folded));
    if (known && (await this.#sources.records.holding(known.folded, {})).length === 0)
      throw new Error('The search index is damaged.');
  }

  /** The results of the corrected query, with the query as the text spells it. */
  async #corrected(
    plain: readonly Variant[],
    best: Found | undefined,
    filters: Filters,
  ): Promise<{ text: string; found: Found[] } | undefined> {
    const better = await correctSpelling(this.#sources, this.#laws, plain, best, filters);
    if (!better) return undefined;
    const found = await this.#find(better.reading, filters);
    return { text: spelling(found[0] ?? better.top) ?? better.reading.text, found };
  }
}
