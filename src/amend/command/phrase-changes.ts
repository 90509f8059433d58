import type { Citation } from '../../cite/index.ts';
import type { Quote } from './quotes.ts';
import type { Action, PhraseChange } from './types.ts';
import type { Segment } from './verbs.ts';

/** Pair the quoted words of one action: old and new, or added beside others. */
export function phrasesOf(segment: Segment, quotes: readonly Quote[], masked: string): PhraseChange[] {
  const named = quotes.filter(({ start }) => {
    const before = masked.slice(Math.max(segment.wordAt, 0), start - 1);
    // "khoản 3 Điều 4 thành: “3. …”": no phrase, the new unit.
    const isUnit = quotes.length === 1 && segment.verb === 'amend' && /thành\s*:?\s*$/iu.test(before);
    return !isUnit && !/như\s+sau\s*:?\s*$/iu.test(before);
  });
  if (named.length === 0) return [];
  if (segment.verb === 'repeal') return named.map((old) => ({ old }));
  if (segment.verb === 'add') return addedPhrase(segment, named, masked);
  return replacedPhrases(named, masked);
}

/**
 * "“A” bằng “B”, “C” bằng “D”", "các cụm từ “A”, “B” lần lượt bằng các cụm từ “C”, “D”". Where the two sides do not answer
 * one another the words stay without new ones, and are refused later.
 */
function replacedPhrases(named: readonly Quote[], masked: string): PhraseChange[] {
  const groups: Quote[][] = [[]];
  for (const [at, quote] of named.entries()) {
    const before = named[at - 1];
    const turns = before && /(?<!\p{L})(?:bằng|thành)(?!\p{L})/iu.test(masked.slice(before.end, quote.start));
    if (turns) groups.push([quote]);
    else groups.at(-1)?.push(quote);
  }
  const changes: PhraseChange[] = [];
  let [olds = []] = groups;
  for (const [at, group] of groups.entries()) {
    if (at === 0) continue;
    const isLast = at === groups.length - 1;
    // Between two turns stand the new words of one and the old words of the next.
    const count = isLast ? group.length : olds.length === 1 ? 1 : 0;
    const news = group.slice(0, count);
    const isPaired = news.length === 1 || news.length === olds.length;
    const paired = olds.map((old, index) => {
      const fresh = isPaired ? (news.length === 1 ? news[0] : news[index]) : undefined;
      return fresh ? { old, new: fresh } : { old };
    });
    changes.push(...paired);
    olds = group.slice(count);
  }
  return [...changes, ...olds.map((old) => ({ old }))];
}

const besideWord = /(?<![\p{L}])(?<side>sau|trước)(?![\p{L}])/iu;

/**
 * Words that are added: "cụm từ “A” vào sau cụm từ “B”"; the neighbour may stand first, "vào sau cụm từ “B” tại khoản 1 cụm
 * từ “A”".
 */
function addedPhrase(segment: Segment, named: readonly Quote[], masked: string): PhraseChange[] {
  const [first, second] = named;
  if (!first) return [];
  const before = masked.slice(segment.wordEnd, first.start);
  if (!second) {
    const around = before + masked.slice(first.end, segment.to);
    return [{ new: first, ...(/(?<!\p{L})(?:vào|ở)\s+cuối(?!\p{L})/iu.test(around) ? { atEnd: true } : {}) }];
  }
  const sides = named.map((quote, at) =>
    sideIn(masked.slice(named[at - 1]?.end ?? segment.wordEnd, quote.start)),
  );
  const [lead, ...others] = sides;
  if (lead) {
    // "sau" before both: which stands beside which is not said.
    const isPair = named.length === 2 && !others[0];
    return isPair
      ? [{ new: second, beside: { quote: first, side: lead } }]
      : named.map((added) => ({ new: added }));
  }
  const changes: PhraseChange[] = [];
  let added: { quote: Quote; side?: 'after' | 'before' } = { quote: first };
  for (const [at, quote] of named.entries()) {
    if (at === 0) continue;
    const side = sides[at] ?? (sides[at + 1] ? undefined : added.side);
    if (side && added.side && side !== added.side) {
      // "vào trước “B” và sau “C”": one place between the two, or two places.
      return named.map((each) => ({ new: each }));
    }
    if (side) {
      added = { quote: added.quote, side };
      changes.push({ new: added.quote, beside: { quote, side } });
    } else {
      if (!added.side) changes.push({ new: added.quote });
      added = { quote };
    }
  }
  return added.side ? changes : [...changes, { new: added.quote }];
}

function sideIn(words: string): 'after' | 'before' | undefined {
  const side = besideWord.exec(words)?.groups?.['side']?.toLowerCase();
  if (!side) return undefined;
  return side === 'trước' ? 'before' : 'after';
}

/**
 * "cụm từ “A” tại Điều 1 bằng cụm từ “B”, cụm từ “C” tại Điều 2 bằng cụm từ “D”": each phrase changes at the places that
 * stand with it; those without any take the next ones, "“A” bằng “B”, “C” bằng “D” tại Điều 1".
 */
export function byPhrase(action: Action, places: readonly Citation[]): Action[] {
  const { phrases, within, targets } = action;
  const starts = phrases.map(({ old, new: fresh }) => (old ?? fresh)?.start ?? 0);
  const last = starts.at(-1) ?? 0;
  const between = places.some(({ start }) => start > (starts[0] ?? 0) && start < last);
  if (phrases.length < 2 || within || !between || targets.length === 0) return [action];
  const groups = phrases.map((phrase, at) => ({
    phrase,
    targets: places
      .filter(({ start }) => start > (starts[at] ?? 0) && start < (starts[at + 1] ?? Infinity))
      .flatMap(({ targets: paths }) => paths.filter((path) => Object.keys(path).length > 0)),
  }));
  for (const [at, group] of [...groups.entries()].toReversed())
    if (group.targets.length === 0) group.targets = groups[at + 1]?.targets ?? [];
  // Places before all phrases, or a phrase without one: who changes where is not said.
  const isOpen =
    groups.some((group) => group.targets.length === 0) ||
    places.some(({ start }) => start < (starts[0] ?? 0));
  if (isOpen) return [{ ...action, narrowed: 'nhiều cụm từ ở nhiều nơi' }];
  return groups.map((group) => ({ ...action, phrases: [group.phrase], targets: group.targets }));
}
