import type { Catalogue, CatalogueEntry, NamedInstrument } from '../cite/index.ts';
import { lawNames as commonNames } from '../cite/grammar/law-names.ts';
import { nameKey } from '../cite/grammar/name-index.ts';
import { digest } from '../reuse/digest.ts';

/** The questions that a text put to the catalogue, as JSON, with digests of the answers. */
export type RecordedAnswers = Record<string, string>;

/** A catalogue that records what a text asks of it, so that a new record affects only the texts that may cite it. */
export interface RecordingCatalogue {
  catalogue: Catalogue;
  /** Folded names of laws of the records, without the common ones that the grammar knows. Every text is searched for them. */
  laws: readonly string[];
  /** Does some work with the catalogue and records what it asks. No other work may use the catalogue meanwhile. */
  record<T>(work: () => T): { result: T; answers: RecordedAnswers };
  /** Whether all recorded questions still have the same answers. */
  isSame(answers: RecordedAnswers): boolean;
}

/** A question to `matches`: the fields of a citation that it reads. */
type Question = Pick<NamedInstrument, 'number' | 'name' | 'type' | 'date' | 'year' | 'issuer'>;

/** Wraps a catalogue so that its questions are recorded. @param base the catalogue that answers */
export function recordingCatalogue(base: Catalogue): RecordingCatalogue {
  const answersByQuestion = new Map<string, string>();
  const digests = new WeakMap<CatalogueEntry, string>();
  let answers: RecordedAnswers = {};
  const digestOf = (entry: CatalogueEntry) => {
    const known = digests.get(entry);
    if (known) return known;
    // Anchors have digests of their own (`CompileTask.anchorDigests`): most citations are of an instrument, not of a place in it.
    const { anchors: _, ...identity } = entry;
    const sum = digest(JSON.stringify(identity));
    digests.set(entry, sum);
    return sum;
  };
  const answer = (key: string): string => {
    const known = answersByQuestion.get(key);
    if (known !== undefined) return known;
    const found = findEntries(base, key).map(digestOf).join();
    answersByQuestion.set(key, found);
    return found;
  };
  const recordAnswer = (key: string) => {
    answers[key] = answer(key);
  };
  return {
    laws: uncommonNames(base),
    catalogue: {
      entries: base.entries,
      lawNames: () => base.lawNames(),
      byId(id) {
        if (id) recordAnswer(JSON.stringify(id));
        return base.byId(id);
      },
      matches(named) {
        const { number, name, type, date, year, issuer } = named;
        recordAnswer(JSON.stringify({ number, name, type, date, year, issuer } satisfies Partial<Question>));
        return base.matches(named);
      },
    },
    record(work) {
      answers = {};
      const result = work();
      return { result, answers };
    },
    isSame: (before) => Object.entries(before).every(([key, was]) => answer(key) === was),
  };
}

function findEntries(base: Catalogue, key: string): CatalogueEntry[] {
  const question = JSON.parse(key) as string | Question;
  if (typeof question !== 'string') return base.matches({ kind: 'instrument', ...question });
  const entry = base.byId(question);
  return entry ? [entry] : [];
}

function uncommonNames(base: Catalogue): string[] {
  const common = new Set(commonNames.map(nameKey));
  return [...new Set(base.lawNames().map(nameKey))].filter((name) => !common.has(name)).toSorted();
}
