/** For Firefox before 121, which lacks `:has()`: hides what is not of the chosen kind, as the page's CSS does elsewhere. */
if (!CSS.supports('selector(:has(a))')) {
  for (const filter of document.querySelectorAll('.kind-filter')) {
    filter.addEventListener('change', ({ target }) => {
      const kind = (target as HTMLInputElement).value;
      for (const each of filter.parentElement?.querySelectorAll<HTMLElement>('[data-kind]') ?? [])
        each.style.display = kind && each.dataset['kind'] !== kind ? 'none' : '';
    });
  }
}
