/** Shows what a citation or a term leads to: on hover and focus a card, on touch a sheet. */

const WAIT = 250;
const linkOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('[data-law] :is(a.ref, a.term)') : null;

let timer: number | undefined;
const card = () => import('./card.ts');

/** Where the pointer last was: a page that scrolls under a resting pointer asks for nothing. */
let last = '';
const moved = ({ clientX, clientY }: PointerEvent): boolean => {
  const before = last;
  last = `${clientX} ${clientY}`;
  return last !== before;
};
document.addEventListener('pointermove', moved);

document.addEventListener('pointerover', (event) => {
  const link = moved(event) && event.pointerType === 'mouse' ? linkOf(event.target) : null;
  if (!link) return;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void card().then(({ show }) => show(link)), WAIT);
});
document.addEventListener('pointerout', (event) => {
  if (linkOf(event.target)) window.clearTimeout(timer);
});
document.addEventListener('focusin', (event) => {
  const link = linkOf(event.target);
  if (link?.matches(':focus-visible')) void card().then(({ show }) => show(link));
});
document.addEventListener('click', (event) => {
  const link = (event as PointerEvent).pointerType === 'touch' ? linkOf(event.target) : null;
  if (!link) return;
  event.preventDefault();
  void card().then(({ sheet }) => sheet(link));
});
