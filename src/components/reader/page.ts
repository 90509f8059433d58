/** What the page of a text answers to. All else is loaded when a reader asks for it. */
import '../preview/entry.ts';
import './current-place-entry.ts';
import './panel-entry.ts';
import './sources.ts';
