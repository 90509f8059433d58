/** Beginning of a placeholder for the size of a file, as `src/components/downloads` writes it. */
const PLACE_START = '(<span [^>]*?data-size-of="([^"]+)"[^>]*>)';
/** An empty placeholder, and one with any content. */
const EMPTY_PLACE = new RegExp(`${PLACE_START}(</span>)`, 'g');
const ANY_PLACE = new RegExp(`${PLACE_START}[^<]*(</span>)`, 'g');

/** The files whose sizes a page shows, by their paths from the root of the site. */
export const findSizes = (html: string): string[] =>
  [...html.matchAll(EMPTY_PLACE)].map(([, , file = '']) => file);

/** Fills the sizes of files into a page. */
export const fillSizes = (html: string, sizes: ReadonlyMap<string, string>): string =>
  html.replace(
    EMPTY_PLACE,
    (_, start: string, file: string, end: string) => start + (sizes.get(file) ?? '') + end,
  );

/** Empties the placeholders for sizes again. */
export const withoutSizes = (html: string): string =>
  html.replace(ANY_PLACE, (_, start: string, _file: string, end: string) => start + end);

const kilobytes = new Intl.NumberFormat('vi-VN', {
  style: 'unit',
  unit: 'kilobyte',
  maximumFractionDigits: 0,
});

/** A size in kilobytes of 1,000 bytes, as file managers show it, at least 1: "16 kB". */
export const sizeWords = (bytes: number): string => kilobytes.format(Math.max(1, bytes / 1000));
