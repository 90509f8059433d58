/** What every page answers to. All else is loaded when a reader asks for it. */
import '../comfort/entry.ts';
import '../offline/register.ts';
import '../search/entry.ts';
import '../law/copy-entry.ts';
import './print-date.ts';
