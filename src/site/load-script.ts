import { siteHref } from './client-href.ts';

/**
 * For scripts in the browser: run a script of data of this site. A page on a disk may not fetch, and loads no
 * modules; a strict policy takes no address for a script element.
 *
 * @param path from the root of the site
 */
export function loadScript(path: string): Promise<unknown> {
  const address = siteHref(path);
  if (location.protocol !== 'file:') return import(/* @vite-ignore */ address);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}
