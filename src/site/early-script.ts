import { createHash } from 'node:crypto';

/**
 * The script that runs before anything is drawn; inline, since a file would cost a round trip before the first word is shown. It
 * sets the reader's options (src/components/reading-options/choices.ts) on the root element, and `data-scripts`, by which the
 * style sheets show notes in the panel; if scripts are switched off or one fails to load, notes stand under their clauses.
 *
 * On a first visit (no service worker controls the page) it loads the heaviest script of the search with the first frame, so that
 * a reader who searches soon does not wait for it; the service worker stores it later anyway. Not where the reader saves data,
 * which only Chromium-based browsers tell.
 *
 * `data-scripts` is empty for a reader who opens the top of a text, for whom a long law is laid out step by step
 * (src/components/law/progressive-layout.ts), and holds the fragment for one who opens a place in it.
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
