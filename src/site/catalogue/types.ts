/** Texts in one file of those that the filter loads, and on one page of a facet. */
export const BLOCK_SIZE = 100;

/** What a list shows of a text. */
export interface ListedText {
  id: string;
  name: string;
  title?: string;
  date?: string;
  issuer: string;
  /** What there is to warn of, in words. */
  state?: string;
  /** How much of the text is held. */
  held: string;
  tone?: string;
}

/** All texts by their place in the list, newest first, without their words. */
export interface CatalogueIndex {
  total: number;
  /** By facet: keys of its values, and for each text the place of its value, -1 where it has none. */
  facets: Record<string, { values: string[]; of: (number | number[])[] }>;
  /** By how many others each text is cited. */
  cited: number[];
}

/** Orders of the list, with the words shown to readers; the first is that of the list itself. */
export const orders = { moi: 'Mới nhất trước', cu: 'Cũ nhất trước', 'vien-dan': 'Được viện dẫn nhiều trước' };
export type Order = keyof typeof orders;

/** What a reader asked for: an order, and a value for each facet. */
export interface ListFilter {
  order: Order;
  /** By facet. */
  values: Readonly<Record<string, string>>;
}

/** Places in the list of the texts that are asked for, in the order that is asked for. */
export function matchingPlaces(
  { total, facets, cited }: CatalogueIndex,
  { order, values }: ListFilter,
): number[] {
  const wanted = Object.entries(values).map(([facet, value]) => ({
    of: facets[facet]?.of ?? [],
    place: facets[facet]?.values.indexOf(value) ?? -1,
  }));
  const found: number[] = [];
  for (let place = 0; place < total; place += 1) {
    const meets = wanted.every((each) => {
      const value = each.of[place];
      return each.place >= 0 && (Array.isArray(value) ? value.includes(each.place) : value === each.place);
    });
    if (meets) found.push(place);
  }
  if (order === 'cu') return found.toReversed();
  if (order === 'vien-dan') return found.toSorted((left, right) => (cited[right] ?? 0) - (cited[left] ?? 0));
  return found;
}
