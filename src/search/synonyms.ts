import type { Body, EverydayWord, Places, Term } from '../records/schema/index.ts';
import { commonAbbreviations } from './common-abbreviations.ts';
import { commonEveryday } from './common-everyday.ts';
import { fold } from './fold.ts';
import type { Synonym } from './types.ts';

/**
 * Abbreviations of terms and bodies, other names of bodies and places, who does a body's work now, and everyday words
 * for legal ones. What an editor has written comes before what every corpus has.
 */
export function synonymsOf(
  bodies: Readonly<Record<string, Body>>,
  terms: readonly Term[],
  places: Places['places'] = {},
  everyday: readonly EverydayWord[] = [],
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
  const spoken = new Set(found.map(({ from }) => fold(from)));
  for (const [from, to] of commonAbbreviations)
    if (!spoken.has(fold(from))) found.push({ kind: 'abbreviation', from, to });
  const said = new Set(everyday.map((word) => fold(word.said)));
  const spokenEverywhere = commonEveryday.filter(([from]) => !said.has(fold(from)));
  for (const [from, to] of [...everyday.map((word) => [word.said, word.law] as const), ...spokenEverywhere])
    found.push({ kind: 'everyday', from, to });
  return found;
}
