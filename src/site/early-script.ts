import { createHash } from 'node:crypto';

/**
 * What runs before anything is drawn; in the page itself, since a file would cost a round trip before the first word. The
 * choices of the reader (src/components/reading-options/choices.ts) go onto the root element. Notes stand in the panel
 * where scripts can open it, under their clause where not: also where a script does not load.
 */
export const EARLY_SCRIPT = `{${[
  'const root=document.documentElement.dataset',
  "root.scripts=''",
  "addEventListener('error',e=>{if(e.target instanceof HTMLScriptElement)delete root.scripts},true)",
  "try{Object.assign(root,JSON.parse(localStorage.getItem(root.site+':cach-doc')))}catch{}",
].join(';')}}`;

/** Its digest, as a content security policy names it. */
export const EARLY_DIGEST = `sha256-${createHash('sha256').update(EARLY_SCRIPT).digest('base64')}`;
