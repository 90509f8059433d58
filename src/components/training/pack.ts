/** A training pack: clauses in teaching order, each with the trainer's own words. Pure; see basket-store.ts. */
import '../../search/browser/floor.ts';

/** Where a clause is. */
export interface ClauseKey {
  instrument: string;
  anchor: string;
}
export interface PackItem extends ClauseKey {
  /** For the learners: on the slide, on the handout, in the link. */
  note?: string | undefined;
  /** For the trainer alone: on this device and in the presenter's window, nowhere else. */
  own?: string | undefined;
}
export interface Pack {
  name: string;
  items: PackItem[];
}

export const emptyPack: Pack = { name: '', items: [] };

/** More than a training day holds; what is beyond is refused rather than cut. */
export const LIMITS = { items: 100, name: 200, note: 2000 } as const;

const same = (left: ClauseKey, right: ClauseKey) =>
  left.instrument === right.instrument && left.anchor === right.anchor;

export const hasItem = (pack: Pack, key: ClauseKey): boolean => pack.items.some((item) => same(item, key));

/** @returns the pack with the clause at its end, or as it was when it holds the clause or is full */
export function addItem(pack: Pack, { instrument, anchor }: ClauseKey): Pack {
  if (hasItem(pack, { instrument, anchor }) || pack.items.length >= LIMITS.items) return pack;
  return { ...pack, items: [...pack.items, { instrument, anchor }] };
}

export const removeItem = (pack: Pack, key: ClauseKey): Pack => ({
  ...pack,
  items: pack.items.filter((item) => !same(item, key)),
});

/** @returns the pack with one item moved up (-1) or down (1); at the ends nothing moves */
export function moveItem(pack: Pack, key: ClauseKey, step: 1 | -1): Pack {
  const from = pack.items.findIndex((item) => same(item, key));
  const to = from + step;
  const item = pack.items[from];
  if (!item || to < 0 || to >= pack.items.length) return pack;
  return { ...pack, items: pack.items.toSpliced(from, 1).toSpliced(to, 0, item) };
}

/** @returns the pack with one item at a place counted from 0, as it is dropped there */
export function placeItem(pack: Pack, key: ClauseKey, at: number): Pack {
  const item = pack.items.find((each) => same(each, key));
  if (!item) return pack;
  return { ...pack, items: pack.items.filter((each) => each !== item).toSpliced(at, 0, item) };
}

export const setNote = (pack: Pack, key: ClauseKey, words: string, which: 'note' | 'own' = 'note'): Pack => ({
  ...pack,
  items: pack.items.map((item) =>
    same(item, key) ? { ...item, [which]: words.slice(0, LIMITS.note) } : item,
  ),
});

const keyShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const isText = (value: unknown, limit: number): value is string =>
  typeof value === 'string' && value.length <= limit;

/** Read a pack out of data of unknown origin; `undefined` when any part of it is not as it should be. */
export function asPack(value: unknown): Pack | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, items } = value as Partial<Pack>;
  if (!isText(name, LIMITS.name) || !Array.isArray(items) || items.length > LIMITS.items) return undefined;
  const read: PackItem[] = [];
  for (const item of items as unknown[]) {
    const { instrument, anchor, note, own } = (item ?? {}) as Partial<PackItem>;
    if (!isText(instrument, 200) || !isText(anchor, 400)) return undefined;
    if (!keyShape.test(instrument) || !keyShape.test(anchor)) return undefined;
    if (note !== undefined && !isText(note, LIMITS.note)) return undefined;
    if (own !== undefined && !isText(own, LIMITS.note)) return undefined;
    read.push({ instrument, anchor, ...(note ? { note } : {}), ...(own ? { own } : {}) });
  }
  return { name, items: read };
}
