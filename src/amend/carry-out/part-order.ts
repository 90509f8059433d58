import type { Operation } from '../types.ts';

/** The unit whose parts are counted, where an operation is about one: paragraphs, sentences and dashes have no numbers. */
function countedIn({ kind, target, command, effective }: Operation): string | undefined {
  const { sentence, paragraph, item, ...unit } = target;
  const isDash = item !== undefined && /^\d+$/u.test(item);
  if (
    kind === 'not-understood' ||
    (sentence === undefined && paragraph === undefined && !isDash && kind !== 'insert-part')
  )
    return undefined;
  const entries = Object.entries(isDash ? unit : { ...unit, item }).toSorted(([one], [other]) =>
    one.localeCompare(other),
  );
  return JSON.stringify([command.act, effective, entries]);
}

const value = (count: number | undefined) => (count === undefined ? 0 : count < 0 ? Infinity : count);

/** From the end of the unit: what is put at its end last, so that "đoạn cuối" is still the one that the act means. */
function rank(operation: Operation): readonly number[] {
  const { paragraph, item, sentence } = operation.target;
  if (operation.kind === 'insert-part' && operation.side === 'end') return [-1, 0, 0];
  return [value(paragraph), value(item === undefined ? undefined : Number(item)), value(sentence)];
}

/**
 * What one act does to parts of one unit, the last part first: it counts them as they were before it, so "bãi bỏ đoạn thứ hai
 * và đoạn thứ ba" must not count again after the first is gone.
 */
export function partsFromLast(operations: readonly Operation[]): Operation[] {
  const ordered = [...operations];
  const units = new Map<string, number[]>();
  for (const [at, operation] of operations.entries()) {
    const unit = countedIn(operation);
    if (unit !== undefined) units.set(unit, [...(units.get(unit) ?? []), at]);
  }
  for (const places of units.values()) {
    const sorted = places
      .flatMap((at) => operations[at] ?? [])
      .toSorted((one, other) => {
        const [a, b] = [rank(one), rank(other)];
        const level = a.findIndex((value, index) => value !== b[index]);
        return level < 0 ? 0 : (b[level] ?? 0) > (a[level] ?? 0) ? 1 : -1;
      });
    for (const [index, at] of places.entries()) {
      const operation = sorted[index];
      if (operation) ordered[at] = operation;
    }
  }
  return ordered;
}
