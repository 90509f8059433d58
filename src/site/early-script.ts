import { createHash } from 'node:crypto';

/**
 * What runs before anything is drawn; in the page itself, since a file would cost a round trip before the first word. The
 * choices of the reader (src/components/reading-options/choices.ts) go onto the root element. Notes stand in the panel
 * where scripts can open it, under their clause where not: also where a script does not load.
 *
 * On a first visit the whole search is stored after a while, for reading without a network: a reader who searches before that
 * does not wait for the heaviest of it. It is asked for with the first frame, and not where a browser is to save bytes;
 * only those of Chromium's kin say so.
 *
 * `data-scripts` is empty while a long law comes in, for a reader who comes to its top (src/components/law/progressive-layout.ts): one who
 * comes to a place in it has it whole.
 */
export const EARLY_SCRIPT = `{${[
  'const root=document.documentElement.dataset',
  'root.scripts=location.hash',
  "addEventListener('error',e=>e.target.tagName=='SCRIPT'&&delete root.scripts,1)",
  "if(navigator.serviceWorker?.controller===null&&!navigator.connection?.saveData)requestAnimationFrame(()=>document.head.append(document.querySelector('template').content))",
  "try{Object.assign(root,JSON.parse(localStorage[root.site+':cach-doc']))}catch{}",
].join(';')}}`;

/** Its digest, as a content security policy names it. */
export const EARLY_DIGEST = `sha256-${createHash('sha256').update(EARLY_SCRIPT).digest('base64')}`;
