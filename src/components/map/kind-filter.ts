/** Firefox before 121 has no `:has()`, by which the page's own CSS hides what is not of the chosen kind. */
if (!CSS.supports('selector(:has(a))')) {
  for (const filter of document.querySelectorAll('.kind-filter')) {
    filter.addEventListener('change', ({ target }) => {
      const kind = (target as HTMLInputElement).value;
      for (const each of filter.parentElement?.querySelectorAll<HTMLElement>('[data-kind]') ?? [])
        each.style.display = kind && each.dataset['kind'] !== kind ? 'none' : '';
    });
  }
}
