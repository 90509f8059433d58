/**
 * Opens `<details>` where the browser does not: Firefox before 139 leaves one closed when a link leads into it, and browsers
 * without `::details-content` would print notes folded.
 */
function unfoldTarget(): void {
  const place = location.hash ? document.querySelector(`[id="${CSS.escape(anchor())}"]`) : null;
  let opened = false;
  for (let box = place?.closest('details'); box; box = box.parentElement?.closest('details')) {
    opened ||= !box.open;
    box.open = true;
  }
  if (opened) place?.scrollIntoView();
}

/** The place that the address names; an address can be anything, "#100%" too. */
function anchor(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1);
  }
}

unfoldTarget();
window.addEventListener('hashchange', unfoldTarget);

if (!CSS.supports('selector(::details-content)')) {
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('.notes details:not([open])')];
    for (const box of folded) box.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const box of folded) box.open = false;
  });
}
