/** The folder of the index, beside the site's pages. */
export const engineFolder = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;

/**
 * Preloads a file that a script will need soon. Not in the portable edition, which has its files in a script.
 *
 * @param as the destination of the later request; a preload is used only if it is the same
 */
export function askFor(address: string, as: 'fetch' | 'style'): void {
  if (window.searchSource) return;
  const link = document.createElement('link');
  const crossOrigin = as === 'fetch' ? { crossOrigin: 'anonymous' } : {};
  document.head.append(Object.assign(link, { rel: 'preload', as, ...crossOrigin, href: address }));
}

/**
 * Preloads the files of the search engine, by the links in a template of the page (src/layouts/Base.astro). Otherwise each file
 * would request the next one, with a round trip for each.
 */
export function askForEngine(): void {
  const links = document.head.querySelector('template')?.content;
  if (links) document.head.append(links);
}
