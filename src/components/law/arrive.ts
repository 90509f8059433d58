/**
 * A law comes in piece by piece. On a phone a long one takes a slow processor half a second to lay out at once, in which
 * nothing answers: what is below the first screens is left out of that (`data-arriving`, src/site/early-script.ts; the rule is
 * in src/components/reader/reader.css), and laid out here, a little at a time, when nothing else is to be done. Whoever goes
 * somewhere before that has the whole law at once, so that every place is where it belongs.
 */

/** As the rule has it. */
const LEFT_OUT = '.body section + section ~ section, .law > :is(.attachment, .appendix)';
/** Milliseconds of laying out, and of the pause after them. */
const SLICE = 10;
const PAUSE = 40;

const root = document.documentElement;

function arrive(): void {
  const waiting = [...document.querySelectorAll<HTMLElement>(LEFT_OUT)];
  const shown: HTMLElement[] = [];
  const whole = () => {
    delete root.dataset['arriving'];
    for (const each of shown) each.removeAttribute('style');
  };
  const more = () => {
    if (root.dataset['arriving'] === undefined) return;
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
  };
  for (const goes of ['click', 'keydown', 'hashchange', 'beforeprint'])
    addEventListener(goes, whole, { once: true, capture: true });
  more();
}

if (root.dataset['arriving'] !== undefined)
  if (document.readyState === 'complete') arrive();
  else addEventListener('load', arrive, { once: true });
