/** Which unit of the text is being read. Told to the bar, the contents and the panel. */

/** Where reading is taken to be, in CSS pixels from above: just below where a link to a place puts it. */
const READING_LINE = 120;

const numbers = [...document.querySelectorAll<HTMLAnchorElement>('[data-law] a.num')];
let current: HTMLAnchorElement | undefined;

/** The unit being read, by its number; none at the head of a text. */
export const placeNow = (): HTMLAnchorElement | undefined => current;

/** Ask to be told. */
export const onPlace = (listener: () => void): void => document.addEventListener('cho-doc', listener);

function look(): void {
  // Numbers stand in the order of the page, so the last one above that line is found by halving.
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.getBoundingClientRect().top ?? 0) <= READING_LINE) low = middle + 1;
    else high = middle;
  }
  const next = numbers[low - 1];
  if (next === current) return;
  current = next;
  document.dispatchEvent(new CustomEvent('cho-doc'));
}

let waiting = false;
const soon = () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    look();
  });
};
document.addEventListener('scroll', soon, { passive: true });
window.addEventListener('resize', soon);
soon();
