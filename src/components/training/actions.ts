/** What every pack page offers: present and print. */

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('[data-present]')) void import('./present.ts').then(({ present }) => present());
  else if (target?.closest('[data-print]')) window.print();
});
