/**
 * Redirects on the pages of a long text: an address of the whole text, or of a place that is on another part now, leads to the
 * part that holds the place. Without scripts it leads to the line of that part in the contents.
 */
import type { PartMap } from '../../pipeline/parts/part-map.ts';
import { hopFrom } from '../../site/parts/hop-from.ts';

/** Is the place on this page? A line of the contents is not the place. What stands beside the law is on the first page. */
function isHere(anchor: string): boolean {
  const found = document.getElementById(anchor);
  return found !== null && !found.closest('.contents');
}

const data = document.querySelector('#cac-phan')?.textContent;
if (data) {
  const { current, ...places } = JSON.parse(data) as PartMap & { current: number };
  const hop = () => {
    // Anchors of the site need no decoding; any other fragment names no place.
    const anchor = location.hash.slice(1);
    const page = /[^/]*$/.exec(location.pathname)?.[0] ?? '';
    const to = isHere(anchor) ? undefined : hopFrom(places, current, anchor, page);
    if (to) location.replace(`${to}${location.search}${location.hash}`);
  };
  window.addEventListener('hashchange', hop);
  hop();
}
