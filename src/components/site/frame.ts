/** What every page answers to. All else is loaded when a reader asks for it. */
import '../comfort/entry.ts';
import '../offline/register.ts';
import '../search/entry.ts';
import './print-date.ts';
import './unfold.ts';

// What stands in for popovers, for those that are on the page itself.
if (!('popover' in HTMLElement.prototype)) void import('./overlays.ts').then(({ overlays }) => overlays());
