import type { Element } from 'xast';
import { x } from 'xastscript';
import type { CitationPath } from '../../lexast/index.ts';
import { frbrWork, type WorkIdentity } from '../identifiers/index.ts';
import { attribute } from '../xml/characters.ts';
import { portion } from './eid.ts';
import type { State } from './state.ts';

/** One change of a unit, for `textualMod`. */
export interface AknChange {
  /** `id` of the changed node. */
  anchor: string;
  type: 'substitution' | 'insertion' | 'repeal';
  act: WorkIdentity;
  /** Where the command stands in the act. */
  place: CitationPath;
  /** Date of effect, ISO 8601. */
  effective?: string;
}

/** How a computed text came about. */
export interface AknAmended {
  /** What kind of text this is. */
  notice: string;
  /** The day whose text this is. */
  date?: string;
  changes: readonly AknChange[];
}

const tool = '#lexast';

/** The acts in the order of their changes, with a name for each in this file. */
function actsOf({ changes }: AknAmended): Map<string, { eId: string; act: WorkIdentity; dates: string[] }> {
  const acts = new Map<string, { eId: string; act: WorkIdentity; dates: string[] }>();
  for (const { act, effective } of changes) {
    const known = acts.get(act.id) ?? { eId: `act_${acts.size + 1}`, act, dates: [] };
    if (effective && !known.dates.includes(effective)) known.dates.push(effective);
    acts.set(act.id, known);
  }
  return acts;
}

/** When the text was made and changed. */
export function lifecycle(amended: AknAmended, issued: string): Element {
  const events = [...actsOf(amended).values()].flatMap(({ eId, dates }) =>
    dates.map((date) => ({ date, source: `#${eId}`, type: 'amendment' })),
  );
  return x('lifecycle', { source: tool }, [
    x('eventRef', { date: issued, source: '#original', type: 'generation' }),
    ...events
      .toSorted((one, other) => one.date.localeCompare(other.date))
      .map((event) => x('eventRef', event)),
  ]);
}

/** What changed each unit. */
export function analysis({ changes }: AknAmended, state: State): Element | undefined {
  const mods = changes.flatMap(({ anchor, type, act, place, effective }, index) => {
    const eId = state.eIds.get(anchor);
    if (eId === undefined) return [];
    const where = portion(place);
    return x('textualMod', { type, eId: `pmod_${index + 1}` }, [
      x('source', { href: attribute(frbrWork(act) + (where ? `/~${where}` : '')) }),
      x('destination', { href: `#${eId}` }),
      ...(effective ? [x('force', { 'lex:from': effective })] : []),
    ]);
  });
  return mods.length > 0 ? x('analysis', { source: tool }, [x('passiveModifications', mods)]) : undefined;
}

/** The texts that `lifecycle` speaks of. */
export function amendingReferences(amended: AknAmended, work: WorkIdentity): Element[] {
  return [
    x('original', { eId: 'original', href: frbrWork(work), showAs: attribute(work.number) }),
    ...[...actsOf(amended).values()].map(({ eId, act }) =>
      x('passiveRef', { eId, href: frbrWork(act), showAs: attribute(act.number) }),
    ),
  ];
}
