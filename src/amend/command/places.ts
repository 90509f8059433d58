import type { Citation, NamedInstrument } from '../../cite/index.ts';
import { type CitationPath } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { above, complete } from './path.ts';
import type { Target } from '../types.ts';
import type { Action } from './types.ts';
import type { Segment } from './verbs.ts';

const hasPlace = ({ targets }: Citation) => targets.some((path) => Object.keys(path).length > 0);

/**
 * The citations that another instrument owns: "khoản 2 Điều 6 của Luật Khác". A place without an instrument belongs to
 * the next one that is named before the part ends: "khoản 1, điểm a khoản 2 Điều 6 của Luật Khác; …".
 */
export function ofOthers(
  citations: readonly Citation[],
  masked: string,
  isOther: (work: NamedInstrument) => boolean,
): Set<Citation> {
  const others = new Set<Citation>();
  let next: Citation | undefined;
  for (const citation of citations.toReversed()) {
    const { work } = citation;
    if (work.kind === 'instrument') {
      if (isOther(work)) others.add(citation);
      next = hasPlace(citation) ? citation : undefined;
    } else if (work.kind === 'inherited' && next && others.has(next)) {
      if (masked.slice(citation.end, next.start).includes(';')) next = undefined;
      else others.add(citation);
    }
  }
  return others;
}

export function isPlace(work: Citation['work'], targets: readonly CitationPath[]): boolean {
  if (work.kind === 'here' || work.kind === 'this') return false;
  return targets.some((path) => Object.keys(path).length > 0) || work.kind === 'instrument';
}

const someOf = /một\s+số\s+(?:[^;,]{1,30}?)\s+(?:của|tại|thuộc|trong)\s+$/iu;

/**
 * The places of one verb. Units that are added beside different neighbours are actions of their own: "khoản 1a vào sau
 * khoản 1, khoản 2a vào sau khoản 2 Điều 4".
 */
export function placesOf(
  action: Action,
  places: readonly Citation[],
  masked: string,
  segment: Segment,
): Action[] {
  const actions = [action];
  let own = action;
  let from = segment.from;
  for (const { start, end, targets } of places) {
    const before = masked.slice(from, start);
    from = end;
    const paths = targets.filter((path) => Object.keys(path).length > 0);
    const [first] = paths;
    if (!first) {
      if (!someOf.test(before)) wholeText(own);
      continue;
    }
    if (someOf.test(before)) {
      own.within = first;
      continue;
    }
    const adds = own.verb === 'add' && own.phrases.length === 0 && own.targets.length > 0;
    const side = adds ? sideOf(before) : undefined;
    if (side === 'into' && own.position) {
      // "vào sau khoản 3 của Điều 5": around the neighbour.
      own.position.place = complete(own.position.place, [first]);
    } else if (side) {
      const [last] = actions.splice(-1);
      const beside = last ? besideEach(last, paths, side) : [];
      actions.push(...beside);
      own = beside.at(-1) ?? own;
    } else if (own.position && own.position.side !== 'into') {
      own = { ...action, targets: [...paths] };
      delete own.position;
      actions.push(own);
    } else own.targets.push(...paths);
  }
  return actions;
}

/** "các khoản 1a và 2a vào sau khoản 1 và khoản 2": each beside the one of its turn. */
function besideEach(action: Action, paths: readonly Target[], side: 'after' | 'before' | 'into'): Action[] {
  const [place] = paths;
  if (!place || action.position) return [{ ...action, narrowed: 'nhiều vị trí' }];
  if (paths.length === 1) return [{ ...action, position: { place, side } }];
  if (paths.length !== action.targets.length) return [{ ...action, narrowed: 'nhiều vị trí' }];
  return action.targets.map((target, at) => ({
    ...action,
    targets: [target],
    position: { place: paths[at] ?? place, side },
  }));
}

/** "trong toàn bộ Luật": a phrase that changes wherever it stands. */
function wholeText(action: Action): void {
  if (action.phrases.length === 0) action.whole = true;
  else if (action.targets.length === 0) action.targets.push({});
}

function sideOf(before: string): 'after' | 'before' | 'into' | undefined {
  if (/(?<![\p{L}])sau(?:\s+các)?\s*$/iu.test(before)) return 'after';
  if (/(?<![\p{L}])trước(?:\s+các)?\s*$/iu.test(before)) return 'before';
  return /(?<![\p{L}])(?:vào|của|tại|trong|cho)(?:\s+cuối)?\s*$/iu.test(before) ? 'into' : undefined;
}

export function completePaths(actions: Action[]): void {
  for (const [at, action] of actions.entries()) {
    const later = actions
      .slice(at)
      .flatMap(({ targets, position, within }) => [position?.place].concat(targets, within));
    // "tên Điều 5, Điều 6": the word stands once for all.
    // A phrase in a name changes there alone: "tại tên Điều 3 và khoản 1 Điều 4".
    const inside = action.phrases.some((change) => change.old && (change.new || action.verb === 'repeal'));
    if (inside) action.heading = false;
    else if (action.targets.some(({ heading }) => heading)) action.heading = true;
    action.targets = action.targets.map((path, index) => {
      const { heading, ...named } = path;
      const rest: Target = inside && heading ? { ...named, heading } : named;
      const own = action.position?.side === 'into' ? [action.position.place] : [];
      const besides = action.position ? [above(action.position.place)] : [];
      const others = [...own, ...besides, ...action.targets.slice(index + 1), ...later];
      // "đoạn mở đầu và điểm a khoản 1" is the đoạn of khoản 1.
      const isLoose = rest.paragraph !== undefined && stepsOf(rest).length === 0;
      return complete(
        rest,
        isLoose ? others.map((each) => each && (each.paragraph === undefined ? above(each) : each)) : others,
      );
    });
    if (action.position && action.position.side !== 'into') {
      action.position.place = complete(action.position.place, later);
    }
  }
}

/**
 * "bổ sung cụm từ “A” vào sau cụm từ “B”, bỏ cụm từ “C” tại khoản 3 Điều 4": what changes words and names no place takes that
 * of the next, where nothing but a comma or "và" parts them.
 */
export function sharePlaces(actions: readonly Action[], ends: readonly { part: number }[]): void {
  for (let at = actions.length - 2; at >= 0; at -= 1) {
    const [own, next] = [actions[at], actions[at + 1]];
    if (!own || !next || ends[at]?.part !== ends[at + 1]?.part) continue;
    const open = own.targets.length === 0 && own.phrases.length > 0 && !own.within && next.phrases.length > 0;
    if (open && !own.heading) {
      own.targets = next.targets.map((path) => ({ ...path }));
      if (next.narrowed) own.narrowed = next.narrowed;
    }
  }
}
