import { siteHref } from './client-href.ts';

/**
 * For scripts in the browser: runs a script of this site that holds data. A page on a disk can load it only with a script element,
 * since it may not fetch and loads no modules; on a server the policy of trusted types forbids that element.
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
