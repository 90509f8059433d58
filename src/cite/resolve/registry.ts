import { nameKey } from '../grammar/name-index.ts';
import { numberParts } from '../grammar/number.ts';
import type { NamedInstrument } from '../types.ts';

/** What one text itself says of the instruments that it cites: their full citations. */
export interface Registry {
  add(named: NamedInstrument): void;
  /**
   * The citation with what the text says elsewhere of the same instrument, or every reading that the text
   * allows where there is more than one.
   */
  complete(named: NamedInstrument): NamedInstrument[];
}

const isFull = (named: NamedInstrument) =>
  Boolean((named.number && (named.date || named.name)) || (named.name && (named.date || named.year)));

type Kept = Map<string, NamedInstrument[]>;

function keep(map: Kept, key: string, named: NamedInstrument): void {
  const list = map.get(key) ?? [];
  const same = list.find((other) => agree(other, named));
  if (same) Object.assign(same, merge(same, named));
  else map.set(key, [...list, { ...named }]);
}

/** Make an empty registry for one text. */
export function createRegistry(): Registry {
  const numbers: Kept = new Map();
  const names: Kept = new Map();
  const dates: Kept = new Map();
  return {
    add(named) {
      if (!isFull(named)) return;
      if (named.number) keep(numbers, named.number, named);
      if (named.date) keep(dates, named.date, named);
      if (named.name) keep(names, nameKey(named.name), named);
    },
    complete(named) {
      const found = named.number
        ? numbers.get(named.number)
        : named.name
          ? names.get(nameKey(named.name))
          : dates.get(named.date ?? '');
      const known = (found ?? []).filter((other) => agree(other, named));
      // A number that holds its year means one instrument; a second date for it is a slip of the text.
      if (known.length > 1 && named.number && numberParts(named.number)?.year) return [named];
      return known.length === 0 ? [named] : known.map((other) => merge(named, other));
    },
  };
}

function agree(a: NamedInstrument, b: NamedInstrument): boolean {
  const same = <K extends 'type' | 'number' | 'date'>(key: K) => !a[key] || !b[key] || a[key] === b[key];
  const named = (a.number && b.number) || !a.name || !b.name || nameKey(a.name) === nameKey(b.name);
  return Boolean(named) && same('type') && same('number') && same('date') && sameYear(a, b);
}

function yearOf({ year, date, number }: NamedInstrument): number | undefined {
  if (year !== undefined) return year;
  if (date) return Number(date.slice(0, 4));
  return number ? numberParts(number)?.year : undefined;
}

function sameYear(a: NamedInstrument, b: NamedInstrument): boolean {
  const [left, right] = [yearOf(a), yearOf(b)];
  return left === undefined || right === undefined || left === right;
}

const merge = (into: NamedInstrument, from: NamedInstrument): NamedInstrument => ({
  ...from,
  ...into,
  ...(from.attachment && !into.attachment ? { attachment: undefined } : {}),
});
