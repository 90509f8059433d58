import type { InstrumentView } from './library.ts';

/**
 * Paths of a file that instruments have, by their ids. Only the view goes along: what is taken out of it here would not be
 * recorded as read by the page.
 */
export const instrumentPaths = (
  views: Iterable<InstrumentView>,
): { params: { id: string }; props: { view: InstrumentView } }[] =>
  [...views].map((view) => ({ params: { id: view.id }, props: { view } }));
