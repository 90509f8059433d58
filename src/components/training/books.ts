/** Words of instruments for packs: each instrument's own script, loaded when a pack names it. */
import { siteHref } from '../../site/client-href.ts';
import type { ClauseBook } from '../../site/book.ts';

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
  const loading = load(siteHref(`/van-ban/${id}/trich.js`)).then(
    () => window.lexBooks?.[id],
    () => undefined,
  );
  asked.set(id, loading);
  return loading;
}

/** Browsers load no modules from a disk, and a strict policy takes no address for a script element. */
function load(address: string): Promise<unknown> {
  if (location.protocol !== 'file:') return import(/* @vite-ignore */ address);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}
