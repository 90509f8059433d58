import type { Citation } from '../../cite/index.ts';
import type { Quote } from './quotes.ts';
import type { Action, PhraseChange } from './types.ts';
import type { Segment } from './verbs.ts';

/** Pair the quoted words of one action: old and new, or added beside others. */
export function phrasesOf(
  segment: Segment,
  quotes: readonly Quote[],
  masked: string,
  text: string,
): PhraseChange[] {
  const named = quotes.filter(({ start }) => {
    const before = masked.slice(Math.max(segment.wordAt, 0), start - 1);
    return !/như\s+sau\s*:?\s*$/iu.test(before);
  });
  if (named.length === 0) return [];
  const between = (from: number, to: number) => masked.slice(from, to);
  if (segment.verb === 'repeal') return named.map((old) => ({ old }));
  if (segment.verb === 'add') {
    const [added, beside] = named;
    if (!added || !beside) return added ? [{ new: added }] : [];
    const words = between(added.end, beside.start);
    const side = /(?<![\p{L}])trước(?![\p{L}])/iu.test(words)
      ? 'before'
      : /(?<![\p{L}])sau(?![\p{L}])/iu.test(words)
        ? 'after'
        : undefined;
    return side ? [{ new: added, beside: { quote: beside, side } }] : [{ new: added }];
  }
  const changes: PhraseChange[] = [];
  let olds: Quote[] = [];
  let last: Quote | undefined;
  for (const quote of named) {
    const words = last ? between(last.end, quote.start) : '';
    if (last && /(?<![\p{L}])(?:bằng|thành)(?![\p{L}])/iu.test(words)) {
      changes.push(...olds.map((old) => ({ old, new: quote })));
      olds = [];
    } else olds.push(quote);
    last = quote;
  }
  // Words that are "amended" without the new ones stay open, and are refused later.
  changes.push(...olds.map((old) => ({ old })));
  return text.length > 0 ? changes : [];
}

/**
 * "cụm từ “A” tại Điều 1 bằng cụm từ “B”, cụm từ “C” tại Điều 2 bằng cụm từ “D”": each phrase changes at the places that
 * stand with it; those without any take the next ones, "“A” bằng “B”, “C” bằng “D” tại Điều 1".
 */
export function byPhrase(action: Action, places: readonly Citation[]): Action[] {
  const { phrases, frame, targets } = action;
  const starts = phrases.map(({ old, new: fresh }) => (old ?? fresh)?.start ?? 0);
  const last = starts.at(-1) ?? 0;
  const between = places.some(({ start }) => start > (starts[0] ?? 0) && start < last);
  if (phrases.length < 2 || frame || !between || targets.length === 0) return [action];
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
