import type { Store } from '../corpus/cache/store.ts';
import { digest } from '../corpus/digest.ts';
import { type PortablePage, portablePage } from './page.ts';
import { relativeAddress } from './relative.ts';

/**
 * A page for an edition that holds the whole site, or what was made of the same page before.
 *
 * @param path of the page, from the root
 * @param base path the site was built for, without a slash at the end
 */
export function keptPage(html: string, path: string, base: string, store: Store | undefined): PortablePage {
  const key = `page ${digest(JSON.stringify([path, base, html]))}`;
  const known = store?.get(key);
  if (known !== undefined) return JSON.parse(known) as PortablePage;
  const made = portablePage(html, path, (address, page) => relativeAddress(address, page, base));
  store?.put(key, JSON.stringify(made));
  return made;
}
