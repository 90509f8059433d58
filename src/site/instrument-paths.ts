import type { InstrumentView, Library } from './library.ts';
import { type PageKeys, pageKeys } from './page-keys.ts';

/**
 * Paths of a file that instruments have, by their ids.
 *
 * @param key says what the file is made of
 */
export const instrumentPaths = (
  views: Iterable<InstrumentView>,
  library: Library,
  key: keyof PageKeys,
): { params: { id: string }; props: { view: InstrumentView }; cacheKey: string }[] =>
  [...views].map((view) => ({
    params: { id: view.id },
    props: { view },
    cacheKey: pageKeys(view, library)[key],
  }));
