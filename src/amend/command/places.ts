import type { Citation, NamedInstrument } from '../../cite/index.ts';
import type { CitationPath } from '../../lexast/index.ts';
import { above, complete } from './path.ts';
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
  isOther: (owner: NamedInstrument) => boolean,
): Set<Citation> {
  const others = new Set<Citation>();
  let next: Citation | undefined;
  for (const citation of citations.toReversed()) {
    const { owner } = citation;
    if (owner.kind === 'instrument') {
      if (isOther(owner)) others.add(citation);
      next = hasPlace(citation) ? citation : undefined;
    } else if (owner.kind === 'inherited' && next && others.has(next)) {
      if (masked.slice(citation.end, next.start).includes(';')) next = undefined;
      else others.add(citation);
    }
  }
  return others;
}

export function isPlace(owner: Citation['owner'], targets: readonly CitationPath[]): boolean {
  if (owner.kind === 'here' || owner.kind === 'this') return false;
  return targets.some((path) => Object.keys(path).length > 0) || owner.kind === 'instrument';
}

const someOf = /một\s+số\s+(?:[^;,]{1,30}?)\s+(?:của|tại|thuộc|trong)\s+$/iu;

export function placesOf(
  action: Action,
  places: readonly Citation[],
  masked: string,
  segment: Segment,
): void {
  let from = segment.from;
  for (const { start, end, targets } of places) {
    const before = masked.slice(from, start);
    from = end;
    const paths = targets.filter((path) => Object.keys(path).length > 0);
    const [first] = paths;
    if (!first) {
      if (!someOf.test(before)) wholeText(action);
      continue;
    }
    if (someOf.test(before)) {
      action.frame = first;
      continue;
    }
    if (action.verb === 'add' && action.phrases.length === 0 && action.targets.length > 0) {
      const side = sideOf(before);
      if (side) {
        action.position = { place: first, side };
        continue;
      }
    }
    action.targets.push(...paths);
  }
}

/** "trong toàn bộ Luật": a phrase that changes wherever it stands. */
function wholeText(action: Action): void {
  if (action.phrases.length > 0 && action.targets.length === 0) action.targets.push({});
}

function sideOf(before: string): 'after' | 'before' | 'into' | undefined {
  if (/(?<![\p{L}])sau(?:\s+các)?\s*$/iu.test(before)) return 'after';
  if (/(?<![\p{L}])trước(?:\s+các)?\s*$/iu.test(before)) return 'before';
  return /(?<![\p{L}])(?:vào|của|tại|trong|cho)(?:\s+cuối)?\s*$/iu.test(before) ? 'into' : undefined;
}

export function settlePaths(actions: Action[]): void {
  for (const [at, action] of actions.entries()) {
    const later = actions
      .slice(at)
      .flatMap(({ targets, position, frame }) => [position?.place].concat(targets, frame));
    // "tên Điều 5, Điều 6": the word stands once for all.
    // A phrase in a name changes there alone: "tại tên Điều 3 và khoản 1 Điều 4".
    const inside = action.phrases.some((change) => change.old && (change.new || action.verb === 'repeal'));
    if (inside) action.heading = false;
    else if (action.targets.some(({ heading }) => heading)) action.heading = true;
    action.targets = action.targets.map((path, index) => {
      const { heading, ...named } = path;
      const rest: CitationPath = inside && heading ? { ...named, heading } : named;
      const own = action.position?.side === 'into' ? [action.position.place] : [];
      const besides = action.position ? [above(action.position.place)] : [];
      return complete(rest, [...own, ...besides, ...action.targets.slice(index + 1), ...later]);
    });
    if (action.position && action.position.side !== 'into') {
      action.position.place = complete(action.position.place, later);
    }
  }
}
