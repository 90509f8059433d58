/** An empty place for the size of a file, as `src/components/downloads` writes it. */
const place = /(<span [^>]*?data-size-of="([^"]+)"[^>]*>)(<\/span>)/g;

/** Files whose size a page wants to say, by their path from the root of the site. */
export const findSizes = (html: string): string[] => [...html.matchAll(place)].map(([, , file = '']) => file);

/** The page with sizes in their places. */
export const fillSizes = (html: string, sizes: ReadonlyMap<string, string>): string =>
  html.replace(place, (_, start: string, file: string, end: string) => start + (sizes.get(file) ?? '') + end);

/** The page with those places empty again, as it is before any file is weighed. */
export const withoutSizes = (html: string): string =>
  html.replace(filled, (_, start: string, end: string) => start + end);

/** Such a place, whatever it holds. */
const filled = /(<span [^>]*?data-size-of="[^"]+"[^>]*>)[^<]*(<\/span>)/g;

const kilobytes = new Intl.NumberFormat('vi-VN', {
  style: 'unit',
  unit: 'kilobyte',
  maximumFractionDigits: 0,
});

/** "16 kB": decimal, as file managers show it, never below one. */
export const sizeWords = (bytes: number): string => kilobytes.format(Math.max(1, bytes / 1000));
