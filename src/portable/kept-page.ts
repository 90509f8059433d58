import { keptJson } from '../reuse/kept-json.ts';
import type { Store } from '../reuse/store.ts';
import { digest } from '../reuse/digest.ts';
import { type PortablePage, portablePage } from './page.ts';
import { relativeAddress } from './relative.ts';

/**
 * A page for an edition that holds the whole site, or what was made of the same page before.
 *
 * @param path of the page, from the root
 * @param base path the site was built for, without a slash at the end
 */
export function keptPage(html: string, path: string, base: string, store: Store | undefined): PortablePage {
  return keptJson(store, `page ${digest(JSON.stringify([path, base, html]))}`, () =>
    portablePage(html, path, (address, page) => relativeAddress(address, page, base)),
  );
}
