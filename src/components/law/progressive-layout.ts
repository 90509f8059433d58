/**
 * Lays out a long law in slices. On a slow phone laying it out at once takes half a second, in which nothing responds. So
 * everything below the first screens is left out of the layout while `data-scripts` is empty (src/site/early-script.ts; the rule
 * is in src/components/reader/reader.css), and laid out here, a slice at a time. When the reader follows a link, prints or
 * returns before that, everything is laid out at once, so that every place is at its position.
 */

/** The elements that are left out, as in reader.css. */
const LEFT_OUT = '.law section ~ section ~ section, .closing ~ *';
/** Milliseconds of laying out, and of the pause after them. */
const SLICE = 10;
const PAUSE = 40;

const root = document.documentElement;
const waiting = [...document.querySelectorAll<HTMLElement>(LEFT_OUT)];
const shown: HTMLElement[] = [];

function whole(): void {
  root.dataset['scripts'] = 'whole';
  for (const each of shown) each.style.contentVisibility = '';
}

function more(): void {
  if (root.dataset['scripts'] !== '') return;
  const begun = performance.now();
  do {
    const next = waiting.shift();
    if (!next) return whole();
    next.style.contentVisibility = 'visible';
    shown.push(next);
    // Asked for its place, it is laid out now.
    next.getBoundingClientRect();
  } while (performance.now() - begun < SLICE);
  setTimeout(more, PAUSE);
}

const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// Who comes back is led to where they were.
if (visit?.type !== 'navigate') whole();
else {
  for (const goes of ['click', 'keydown', 'hashchange', 'beforeprint'])
    addEventListener(goes, whole, { once: true, capture: true });
  if (document.readyState === 'complete') more();
  else addEventListener('load', more, { once: true });
}
