import type { Catalogue, CatalogueEntry, NamedInstrument } from '../cite/index.ts';
import { lawNames as commonNames } from '../cite/grammar/law-names.ts';
import { nameKey } from '../cite/grammar/name-index.ts';
import { digest } from '../reuse/digest.ts';

/** What a text asked of the catalogue, and digests of the answers. */
export type Asked = Record<string, string>;

/** A catalogue that notes what a text asks of it: a new record then touches only the texts that cite it. */
export interface AskedCatalogue {
  catalogue: Catalogue;
  /** Names of laws beyond the common ones: every text is searched for them. */
  laws: readonly string[];
  /** Do something with the catalogue, and note what it asks. Nothing else may ask meanwhile. */
  note<T>(work: () => T): { made: T; asked: Asked };
  /** Would all questions have the same answers today? */
  isSame(asked: Asked): boolean;
}

/** A question as `matches` reads it: nothing else of a citation counts. */
type Question = Pick<NamedInstrument, 'number' | 'name' | 'type' | 'date' | 'year' | 'issuer'>;

/** @param base the catalogue that answers */
export function askedCatalogue(base: Catalogue): AskedCatalogue {
  const answers = new Map<string, string>();
  const digests = new WeakMap<CatalogueEntry, string>();
  let asked: Asked = {};
  const digestOf = (entry: CatalogueEntry) => {
    const known = digests.get(entry);
    if (known) return known;
    // Where their anchors are is noted apart: most citations are of an instrument, not of a place in it.
    const { anchors: _, ...identity } = entry;
    const sum = digest(JSON.stringify(identity));
    digests.set(entry, sum);
    return sum;
  };
  const answer = (key: string): string => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found = find(base, key).map(digestOf).join();
    answers.set(key, found);
    return found;
  };
  const ask = (key: string) => {
    asked[key] = answer(key);
  };
  return {
    laws: ownNames(base),
    catalogue: {
      entries: base.entries,
      lawNames: () => base.lawNames(),
      byId(id) {
        if (id) ask(JSON.stringify(id));
        return base.byId(id);
      },
      matches(named) {
        const { number, name, type, date, year, issuer } = named;
        ask(JSON.stringify({ number, name, type, date, year, issuer } satisfies Partial<Question>));
        return base.matches(named);
      },
    },
    note(work) {
      asked = {};
      const made = work();
      return { made, asked };
    },
    isSame: (before) => Object.entries(before).every(([key, was]) => answer(key) === was),
  };
}

function find(base: Catalogue, key: string): CatalogueEntry[] {
  const question = JSON.parse(key) as string | Question;
  if (typeof question !== 'string') return base.matches({ kind: 'instrument', ...question });
  const entry = base.byId(question);
  return entry ? [entry] : [];
}

function ownNames(base: Catalogue): string[] {
  const common = new Set(commonNames.map(nameKey));
  return [...new Set(base.lawNames().map(nameKey))].filter((name) => !common.has(name)).toSorted();
}
