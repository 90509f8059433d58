/** A click on a number opens its menu; without this script it goes to the place, as links do. */
const menu = () => import('./unit-menu.ts');

for (const number of document.querySelectorAll<HTMLAnchorElement>('a.num')) {
  // A mark of ours is labelled with its place.
  number.dataset['place'] ??= number.ariaLabel ?? '';
  number.title = `Chép, trích dẫn, chia sẻ: ${number.dataset['place']}`;
  number.setAttribute('aria-haspopup', 'dialog');
}

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const number = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.num') : null;
  if (!number) return;
  event.preventDefault();
  void menu().then(({ openMenu }) => openMenu(number));
});
