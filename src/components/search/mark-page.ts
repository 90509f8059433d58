import '../../search/browser/floor.ts';
import { MARK_PARAMETER } from './mark-parameter.ts';
import { placesOf } from './places-of.ts';
import { replaceAddress } from './replace-address.ts';

/** Marks on a page at most. */
const MOST = 200;
/** Runs of words that are read from an address at most: the search sends six, but anybody can write an address. */
const MOST_RUNS = 12;

/**
 * Mark the words a reader searched for, in the place the address names (or the whole text), and take them
 * out of the address bar, so that what is copied from there is the place itself.
 */
export function markPage(): void {
  const address = new URL(location.href);
  const runs = address.searchParams
    .getAll(MARK_PARAMETER)
    .filter((run) => /[\p{L}\p{N}]/u.test(run))
    .slice(0, MOST_RUNS);
  address.searchParams.delete(MARK_PARAMETER);
  replaceAddress(address.href);
  const id = decoded(address.hash.slice(1));
  const place = (id && document.getElementById(id)) || document.querySelector('main');
  if (place instanceof HTMLDetailsElement) place.open = true;
  if (place && runs.length > 0) markRuns(place, runs);
}

/** An anchor as it is meant; one that nobody wrote so ("#%") as it is. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Wrap every occurrence of the runs in `<mark>`, across elements inside the text where need be. */
function markRuns(place: Element, runs: readonly string[]): void {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.parentElement?.closest('script, style, noscript, select, button, mark, .note-mark')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const found = placesOf(runs, text);
  // From the end, so that splitting a text node leaves the places before it as they were.
  for (const { from, to } of found.slice(0, MOST).reverse()) {
    for (const { node, start } of [...nodes].reverse()) {
      const first = Math.max(0, from - start);
      const last = Math.min(node.data.length, to - start);
      if (first >= last) continue;
      const part = node.splitText(first);
      part.splitText(last - first);
      const mark = document.createElement('mark');
      part.replaceWith(mark);
      mark.append(part);
    }
  }
}
