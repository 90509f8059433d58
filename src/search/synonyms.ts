import type { Body, Places, Term } from '../records/schema/index.ts';
import type { Synonym } from './types.ts';

/** Abbreviations of terms and bodies, other names of bodies and places, and who does a body's work now. */
export function synonymsOf(
  bodies: Readonly<Record<string, Body>>,
  terms: readonly Term[],
  places: Places['places'] = {},
): Synonym[] {
  const found: Synonym[] = [];
  for (const { term, abbreviations } of terms) {
    for (const from of abbreviations) found.push({ kind: 'abbreviation', from, to: term });
  }
  for (const { name, abbreviations, aliases, successors } of Object.values(bodies)) {
    for (const from of [...abbreviations, ...aliases]) found.push({ kind: 'abbreviation', from, to: name });
    for (const { key } of successors) {
      const now = bodies[key];
      if (now) found.push({ kind: 'successor', from: name, to: now.name });
    }
  }
  for (const { name, aliases } of Object.values(places)) {
    for (const from of aliases) found.push({ kind: 'abbreviation', from, to: name });
  }
  return found;
}
