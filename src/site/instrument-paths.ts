import { keyed } from './keyed.ts';
import type { InstrumentView } from './library.ts';

/** Paths of a file that instruments have, by their ids. */
export const instrumentPaths = (views: Iterable<InstrumentView>) =>
  keyed([...views].map((view) => ({ params: { id: view.id }, props: { view } })));
