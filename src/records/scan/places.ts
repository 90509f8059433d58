import type { Box, ScanCheck, ScanReading } from './reading.ts';

/** A line of a page, or a place where ink stands and no word was read. */
export interface Place {
  page: number;
  kind: 'line' | 'unread';
  index: number;
  box: Box;
  base: number;
  size: number;
  /** What the engine read. */
  read: string;
  /** What stands there, by the last who looked. */
  text: string;
  /** The last who looked. */
  check?: ScanCheck;
}

const keyOf = (page: number, kind: Place['kind'], index: number) => `${page} ${kind} ${index}`;

/** Every place of a reading with what people said of it, page by page, from top to bottom. */
export function placesOf({ pages, checks }: ScanReading): Place[][] {
  const last = new Map(
    checks.map((check) => [
      check.line === undefined
        ? keyOf(check.page, 'unread', check.unread ?? 0)
        : keyOf(check.page, 'line', check.line),
      check,
    ]),
  );
  return pages.map(({ lines, unread }, page) => {
    const place = (own: Omit<Place, 'page' | 'text'>): Place => {
      const check = last.get(keyOf(page, own.kind, own.index));
      return { page, ...own, text: check?.now ?? own.read, ...(check ? { check } : {}) };
    };
    const found = [
      ...lines.map(({ box, base, size, words }, index) =>
        place({ kind: 'line', index, box, base, size, read: words.map(([word]) => word).join(' ') }),
      ),
      ...unread.map((box, index) =>
        place({ kind: 'unread', index, box, base: box[1] + box[3], size: Math.min(box[3], 40), read: '' }),
      ),
    ];
    return found.toSorted((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0]);
  });
}
