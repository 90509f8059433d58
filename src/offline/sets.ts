import type { Instrument, Site } from '../records/schema/index.ts';
import { instrumentTypes } from '../records/schema/index.ts';
import type { OfflineCatalogue } from './names.ts';

/** The types, then the subjects, of the instruments that a reader may add, each with the ids of its instruments; sorted by name. */
export function offlineSets(
  groups: readonly { id: string }[],
  instruments: ReadonlyMap<string, Pick<Instrument, 'type' | 'subjects'>>,
  subjects: Site['subjects'],
): OfflineCatalogue['sets'] {
  const kinds = new Map<string, string[]>();
  const about = new Map<string, string[]>();
  for (const { id } of groups) {
    const record = instruments.get(id);
    if (!record) continue;
    add(kinds, instrumentTypes[record.type].label, id);
    for (const subject of record.subjects ?? []) add(about, subjects[subject] ?? subject, id);
  }
  return [...sorted(kinds), ...sorted(about)];
}

function add(sets: Map<string, string[]>, name: string, id: string): void {
  if (!sets.get(name)?.push(id)) sets.set(name, [id]);
}

const sorted = (sets: ReadonlyMap<string, string[]>) =>
  [...sets]
    .map(([name, groups]) => ({ name, groups }))
    .toSorted((left, right) => left.name.localeCompare(right.name, 'vi'));
