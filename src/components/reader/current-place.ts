/**
 * Shows the place of reading in the bar and in the contents, and offers to continue where reading stopped the last time. Bar and
 * contents also work without it.
 */
import '../../search/browser/floor.ts';
import { onPlace, placeNow } from './place.ts';
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

const trail = document.querySelector('[data-here]');
let current: HTMLAnchorElement | undefined;

function show(): void {
  const number = placeNow();
  const steps: string[] = [];
  let listed: HTMLAnchorElement | undefined;
  for (let at: Element | null = number ?? null; at && !at.hasAttribute('data-law'); at = at.parentElement) {
    if (!at.id) continue;
    listed ??= links.get(at.id);
    const own = at.querySelector(`a.num[href="#${CSS.escape(at.id)}"]`);
    if (own && !own.matches('.pilcrow')) steps.unshift((own.textContent ?? '').trim().replace(/[.)]+$/, ''));
  }
  trail?.replaceChildren(steps.map((step) => ` › ${step}`).join(''));
  if (listed === current) return;
  current?.removeAttribute('aria-current');
  current = listed;
  if (!listed) return;
  listed.setAttribute('aria-current', 'location');
  if (instrument) rememberPosition(instrument, listed.hash.slice(1));
  const box = listed.closest<HTMLElement>('.contents-list');
  if (box) box.scrollTop = Math.max(0, listed.offsetTop - box.clientHeight / 2);
}

onPlace(show);
show();
