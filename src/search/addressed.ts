import { namesAnchor, namesInstrument, type Address } from './address.ts';
import { mostRecords } from './answer.ts';
import type { Found } from './hits.ts';
import { Scorer } from './rank.ts';
import { exactly, type Filters } from './records.ts';
import { idTerm, isRecord, numberTerm, RECORD, recordTerm, stepTerm } from './terms.ts';
import type { SearchDocument } from './types.ts';
import type { Variant } from './understand.ts';
import { likeliest, type Sources, votesFor } from './votes.ts';

/** Records that are loaded to find an instrument by words of its name. */
const CALLED = 8;
/** Laws of the same name of which a place is shown. */
const NAMESAKES = 4;
/** Added to the score of a place that the query names, so that it comes before places that only hold its words. */
export const ADDRESSED = 2;

/** Finds instruments by their names, the likeliest first: "quy chế làm việc của Chính phủ", "luật trật tự an toàn giao thông". */
export async function namedBy(
  sources: Sources,
  readings: readonly Variant[],
  filters: Filters,
): Promise<string[]> {
  const found = new Map<string, number>();
  const scope = await sources.records.holding(exactly(RECORD), filters);
  for (const reading of readings) {
    const scorer = new Scorer(reading, sources.lexicon);
    const votes = await votesFor(reading, sources, filters, { scope, names: true });
    const { first } = likeliest([{ votes, weight: 1 }], CALLED);
    for (const prepared of await sources.records.load(first)) {
      const { id } = prepared.document;
      const share = isRecord(prepared.passage) ? scorer.nameShare(prepared) : 0;
      if (share > (found.get(id) ?? 0)) found.set(id, share);
    }
  }
  return [...found].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** Finds the places that an address names, the best match first. */
export async function addressedBy(sources: Sources, address: Address, filters: Filters): Promise<Found[]> {
  return address.laws ? ofLaws(sources, address, address.laws, filters) : ofNumber(sources, address, filters);
}

/** Finds a place in the laws of one name, or the laws themselves where the address has no place. */
async function ofLaws(
  sources: Sources,
  address: Address,
  laws: readonly string[],
  filters: Filters,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const [at, id] of laws.slice(0, NAMESAKES).entries()) {
    const own = [idTerm(id), ...(address.steps.length > 0 ? [] : [RECORD])];
    const here = await placesIn(sources, own, address, filters, (document) => document.id === id);
    for (const each of here) found.push({ ...each, value: each.value - at / 100 });
  }
  if (found.length > 0 || address.steps.length === 0) return found;
  // If the law has no such point, its clause is found instead, or its article, or the law itself.
  return ofLaws(sources, { ...address, steps: address.steps.slice(0, -1) }, laws, filters);
}

async function ofNumber(sources: Sources, address: Address, filters: Filters): Promise<Found[]> {
  const term = address.steps.length > 0 ? numberTerm : recordTerm;
  const number = address.number ? [term(address.number)] : [];
  return placesIn(
    sources,
    number,
    address,
    filters,
    ({ id }) => address.number === undefined || namesInstrument(address, id),
  );
}

/** Finds the places of an address in the documents that have some index words, the best match first. */
async function placesIn(
  { records, lexicon }: Sources,
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
  const results = [...(await records.holdingAll([...own, ...stepTerms('d')], filters))];
  // An unmarked "điểm d" may mean "điểm đ".
  if (steps.some(({ level, num }) => level === 'diem' && num === 'd'))
    results.push(...(await records.holdingAll([...own, ...stepTerms('dd')], filters)));
  const found: Found[] = [];
  for (const prepared of await records.load([...new Set(results)].slice(0, mostRecords(lexicon)))) {
    const { document, passage } = prepared;
    if (passage.kind === 'note' || !isMeant(document)) continue;
    if (filters.phan && passage.kind !== filters.phan) continue;
    const named = steps.length > 0 ? namesAnchor(address, passage.anchor) : Number(isRecord(passage));
    if (named === 0) continue;
    // Of instruments that share a number, the one whose text is held is likelier meant.
    const held = (document.held ? 0.005 : 0) + (document.core ? 0.005 : 0) + (document.standing ? -0.005 : 0);
    found.push({
      prepared,
      value: ADDRESSED + named + held,
      coverage: 1,
      base: 1,
      places: [],
      isAbout: false,
      isNamed: false,
      addressed: true,
    });
  }
  return found.sort((a, b) => b.value - a.value);
}
