import type { Hit } from './hits.ts';
import type { Filters } from './records.ts';

export type FacetKey = keyof Filters;

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** What each filter reads on a hit. */
const read: Record<FacetKey, (hit: Hit) => { value: string; label: string }[]> = {
  phan: ({ passage }) => [
    { value: passage.kind, label: passage.kind === 'law' ? 'Nguyên văn' : 'Chú giải biên tập' },
  ],
  'van-ban': ({ document }) => [
    { value: document.id, label: document.year ? `${document.name} (${document.year})` : document.name },
  ],
  loai: ({ document }) => [{ value: document.type, label: document.type }],
  nam: ({ document }) => (document.year ? [{ value: document.year, label: document.year }] : []),
  'co-quan': ({ document }) => document.bodies.map((body) => ({ value: body, label: body })),
};

/** The filters a reader may set, in the order they are shown, with their names. */
export const facetLabels: Record<FacetKey, string> = {
  phan: 'Nguyên văn hay chú giải',
  'van-ban': 'Văn bản',
  loai: 'Loại văn bản',
  nam: 'Năm ban hành',
  'co-quan': 'Cơ quan',
};
export const facetKeys = Object.keys(facetLabels) as FacetKey[];

/** Values of one filter among hits found without it, with the number of hits under the other filters. */
export function facetValues(key: FacetKey, hits: readonly Hit[], filters: Filters): FacetValue[] {
  const counts = new Map<string, FacetValue>();
  for (const hit of hits) {
    if (!passes(hit, filters, key)) continue;
    for (const { value, label } of read[key](hit)) {
      const known = counts.get(value);
      if (known) known.count += 1;
      else counts.set(value, { value, label, count: 1 });
    }
  }
  const byName = (a: FacetValue, b: FacetValue) => b.count - a.count || a.label.localeCompare(b.label, 'vi');
  const byYear = (a: FacetValue, b: FacetValue) => b.value.localeCompare(a.value);
  return [...counts.values()].sort(key === 'nam' ? byYear : byName);
}

/** Does a hit pass every filter but one? */
function passes(hit: Hit, filters: Filters, but: FacetKey): boolean {
  return facetKeys.every(
    (key) => key === but || !filters[key] || read[key](hit).some(({ value }) => value === filters[key]),
  );
}
