/**
 * A click on a number or on the mark of a note opens the panel there; without this script it goes to the place, as
 * links do. On wide screens the panel stands beside the text and follows the reading.
 */
const panel = () => import('./panel.ts');

const go = () => {
  if (location.hash.startsWith('#chu-giai-'))
    void panel().then(({ openNote }) => openNote(location.hash.slice(1)));
};

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.num, .note-mark a') : null;
  if (!link) return;
  event.preventDefault();
  const id = link.hash.slice(1);
  void panel().then(({ openAt, openNote }) => (link.matches('.num') ? openAt(link) : openNote(id)));
});
window.addEventListener('hashchange', go);
window.addEventListener('load', () => {
  go();
  // Nothing waits for these: they come when the page stands.
  window.setTimeout(() => {
    void import('./toolbar.ts');
    void import('./paper.ts');
    if (matchMedia('(min-width: 64rem)').matches) void panel().then(({ follow }) => follow());
  }, 100);
});
