import { base, siteHref } from '../../site/client-href.ts';
import sheet from './overlays.css?url';

let loading: Promise<void> | undefined;

/** The polyfill of popovers, which Chrome has from 114 on, Firefox from 125, Safari from 17. */
const popovers =
  'popover' in HTMLElement.prototype
    ? undefined
    : import('@oddbird/popover-polyfill/fn').then(({ apply }) => apply());

/**
 * The style sheet of all that scripts lay over a page. Await it before anything of that is shown.
 *
 * @returns resolved when the sheet holds, and where it cannot be had: what is shown then is plain, and works
 */
export async function overlays(): Promise<void> {
  loading ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = siteHref(sheet.slice(base.length));
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      loading = undefined;
      resolve();
    });
    document.head.append(link);
  });
  await Promise.all([loading, popovers?.catch(() => undefined)]);
}
