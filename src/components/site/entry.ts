/** What every page answers to. All else is loaded when a reader asks for it. */
import '../reading-options/entry.ts';
import '../offline/register.ts';
import '../search/entry.ts';
import '../law/copy-entry.ts';
import './print-date.ts';

// A law that comes in a little at a time, or whole where the script that does so does not come.
const root = document.documentElement.dataset;
if (root['scripts'] === '' && document.querySelector('.law'))
  import('../law/progressive-layout.ts').catch(() => (root['scripts'] = 'whole'));

// What a browser leaves folded: the place that a link leads into, notes on paper.
const unfold = () => void import('./unfold.ts');
if (location.hash || !CSS.supports('selector(::details-content)')) unfold();
else window.addEventListener('hashchange', unfold, { once: true });

// What stands in for popovers, for those that are on the page itself.
if (!('popover' in HTMLElement.prototype)) void import('./overlays.ts').then(({ overlays }) => overlays());
