import type { Instrument, Site } from '../records/schema/index.ts';
import { instrumentTypes } from '../records/schema/index.ts';
import type { Catalogue } from './names.ts';

/** Kinds, then subjects, of the instruments that a reader may add, each with those of it; by name. */
export function offlineSets(
  groups: readonly { id: string }[],
  instruments: ReadonlyMap<string, Pick<Instrument, 'type' | 'subjects'>>,
  subjects: Site['subjects'],
): Catalogue['sets'] {
  const kinds = new Map<string, string[]>();
  const about = new Map<string, string[]>();
  for (const { id } of groups) {
    const record = instruments.get(id);
    if (!record) continue;
    put(kinds, instrumentTypes[record.type].label, id);
    for (const subject of record.subjects ?? []) put(about, subjects[subject] ?? subject, id);
  }
  return [...inOrder(kinds), ...inOrder(about)];
}

function put(sets: Map<string, string[]>, name: string, id: string): void {
  if (!sets.get(name)?.push(id)) sets.set(name, [id]);
}

const inOrder = (sets: ReadonlyMap<string, string[]>) =>
  [...sets]
    .map(([name, groups]) => ({ name, groups }))
    .toSorted((left, right) => left.name.localeCompare(right.name, 'vi'));
