/** The filter of the list: loaded when it is asked for. */
const form = document.querySelector<HTMLFormElement>('#loc-danh-muc');
if (form) {
  const load = () => import('./filter.ts').then(({ filterList }) => filterList(form));
  if (location.search) void load();
  else form.addEventListener('change', load, { once: true });
}
