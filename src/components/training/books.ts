/** Words of instruments for packs: each instrument's own script, loaded when a pack names it. */
import type { ClauseBook } from '../../site/book.ts';
import { loadScript } from '../../site/load-script.ts';

declare global {
  interface Window {
    lexBooks?: Record<string, ClauseBook>;
  }
}

const asked = new Map<string, Promise<ClauseBook | undefined>>();

/** @returns `undefined` where the site holds no text of that instrument */
export function loadBook(id: string): Promise<ClauseBook | undefined> {
  const before = asked.get(id);
  if (before) return before;
  const loading = loadScript(`/van-ban/${id}/trich.js`).then(
    () => window.lexBooks?.[id],
    () => undefined,
  );
  asked.set(id, loading);
  return loading;
}
