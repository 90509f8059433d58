/** Brings out the edges of the instrument under the pointer or the focus. */

const map = document.querySelector<HTMLElement>('.map');

function show(target: EventTarget | null): void {
  const id =
    target instanceof Element ? target.closest<HTMLElement>('[data-node]')?.dataset['node'] : undefined;
  if (!map) return;
  map.toggleAttribute('data-active', id !== undefined);
  for (const edge of map.querySelectorAll<SVGElement>('.edge')) {
    edge.classList.toggle('active', edge.dataset['from'] === id || edge.dataset['to'] === id);
  }
}
map?.addEventListener('pointerover', ({ target }) => show(target));
map?.addEventListener('pointerleave', () => show(null));
map?.addEventListener('focusin', ({ target }) => show(target));
map?.addEventListener('focusout', () => show(null));
