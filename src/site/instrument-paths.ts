import { withCacheKeys } from './cache-keys.ts';
import type { InstrumentView } from './library.ts';

/** Paths of a file that instruments have, by their ids. */
export const instrumentPaths = (views: Iterable<InstrumentView>) =>
  withCacheKeys([...views].map((view) => ({ params: { id: view.id }, props: { view } })));
