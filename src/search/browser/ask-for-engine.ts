/** The folder of the index, beside the site's pages. */
export const engineFolder = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;

/**
 * Ask for a file before what needs it does. Not in the portable edition, which has its files elsewhere.
 *
 * @param as what it is for; a preload counts only if this is so
 */
export function askFor(address: string, as: 'fetch' | 'style'): void {
  if (window.searchSource) return;
  const link = document.createElement('link');
  const crossOrigin = as === 'fetch' ? { crossOrigin: 'anonymous' } : {};
  document.head.append(Object.assign(link, { rel: 'preload', as, ...crossOrigin, href: address }));
}

/**
 * Ask for the files of the engine whose names are known before any of them is there (src/layouts/Base.astro). Left to itself,
 * each asks for the next, and every one costs a round trip.
 */
export function askForEngine(): void {
  const links = document.head.querySelector('template')?.content;
  if (links) document.head.append(links);
}
