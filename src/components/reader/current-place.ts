/**
 * Mark the division being read in the table of contents, and offer to go on where reading stopped last time.
 * Conveniences: the contents work without them.
 */
import '../../search/browser/floor.ts';
import { lastPosition, rememberPosition } from './position.ts';

const links = new Map<string, HTMLAnchorElement>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
  link.dataset['contents'] = link.hash.slice(1);
  links.set(link.hash.slice(1), link);
}

const instrument = document.querySelector<HTMLElement>('[data-instrument]')?.dataset['instrument'];
const stopped = instrument && !location.hash ? lastPosition(instrument) : undefined;
const isStart = stopped === links.keys().next().value;
if (stopped && !isStart) void import('./resume.ts').then(({ offerToGoOn }) => offerToGoOn(stopped));

let current: HTMLAnchorElement | undefined;

function show(anchor: string): void {
  const link = links.get(anchor);
  if (!link || link === current) return;
  current?.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'location');
  current = link;
  const box = link.closest<HTMLElement>('[data-contents-box]');
  if (instrument) rememberPosition(instrument, anchor);
  if (box) box.scrollTop = Math.max(0, link.offsetTop - box.clientHeight / 2);
}

const visible = new Set<Element>();
const observer = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) visible.add(entry.target);
      else visible.delete(entry.target);
    }
    // Of nested divisions in the reading band, the innermost comes last in document order.
    const innermost = [...visible].toSorted((left, right) =>
      left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    const place = innermost.at(-1);
    if (place) show(place.id);
  },
  { rootMargin: '-20% 0px -70% 0px' },
);
for (const anchor of links.keys()) {
  const place = document.getElementById(anchor);
  if (place) observer.observe(place);
}
