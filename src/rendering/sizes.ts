/** How a place for the size of a file begins, as `src/components/downloads` writes it. */
const begins = '(<span [^>]*?data-size-of="([^"]+)"[^>]*>)';
/** Such a place while it is empty, and whatever it holds. */
const place = new RegExp(`${begins}(</span>)`, 'g');
const filled = new RegExp(`${begins}[^<]*(</span>)`, 'g');

/** Files whose size a page wants to say, by their path from the root of the site. */
export const findSizes = (html: string): string[] => [...html.matchAll(place)].map(([, , file = '']) => file);

/** The page with sizes in their places. */
export const fillSizes = (html: string, sizes: ReadonlyMap<string, string>): string =>
  html.replace(place, (_, start: string, file: string, end: string) => start + (sizes.get(file) ?? '') + end);

/** The page with those places empty again, as it is before any file is weighed. */
export const withoutSizes = (html: string): string =>
  html.replace(filled, (_, start: string, _file: string, end: string) => start + end);

const kilobytes = new Intl.NumberFormat('vi-VN', {
  style: 'unit',
  unit: 'kilobyte',
  maximumFractionDigits: 0,
});

/** "16 kB": decimal, as file managers show it, never below one. */
export const sizeWords = (bytes: number): string => kilobytes.format(Math.max(1, bytes / 1000));
