import { isHeld } from './downloads/offered.ts';
import type { InstrumentView, Library } from './library.ts';
import { type PageKeys, pageKeys } from './page-keys.ts';

/** Paths of a script of data that every held text has, by its id; `key` says what the script is made of. */
export const heldPaths = (
  library: Library,
  key: keyof PageKeys,
): { params: { id: string }; props: { view: InstrumentView }; cacheKey: string }[] =>
  [...library.instruments.values()].filter(isHeld).map((view) => ({
    params: { id: view.id },
    props: { view },
    cacheKey: pageKeys(view, library)[key],
  }));
