/** Words of instruments for packs: each instrument's own script, loaded when a pack names it. */
import type { ClauseTexts } from '../../site/clause-lines.ts';
import { loadScript } from '../../site/load-script.ts';

declare global {
  interface Window {
    lexClauses?: Record<string, ClauseTexts>;
  }
}

const asked = new Map<string, Promise<ClauseTexts | undefined>>();

/** @returns `undefined` where the site holds no text of that instrument */
export function loadClauses(id: string): Promise<ClauseTexts | undefined> {
  const before = asked.get(id);
  if (before) return before;
  const loading = loadScript(`/van-ban/${id}/trich.js`).then(
    () => window.lexClauses?.[id],
    () => undefined,
  );
  asked.set(id, loading);
  return loading;
}
