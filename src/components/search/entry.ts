/**
 * The part of the search on every page: loads the dialog when a reader opens it, and marks the words of the search by which a
 * reader came.
 */
import { askFor, askForEngine } from '../../search/browser/ask-for-engine.ts';
import { beginIndex } from '../../search/browser/index-source.ts';
import sheet from '../site/overlays.css?url';
import { isPlainKey } from '../site/plain-key.ts';
import type * as Dialog from './dialog.ts';
import { MARK_PARAMETER } from './mark-parameter.ts';

let loading: Promise<typeof Dialog> | undefined;

/** Loads everything for a first search at once: on a slow line, loading it in sequence would take seconds. */
function dialog(): Promise<typeof Dialog> {
  if (!loading) {
    loading = import('./dialog.ts');
    // Asked again after a failure.
    loading.catch(() => (loading = undefined));
    void import('../site/overlays.ts').then(({ overlays }) => overlays());
    void import('../../search/browser/open.ts').then(({ openSearch }) => openSearch()).catch(() => undefined);
    askForEngine();
    beginIndex();
    askFor(sheet, 'style');
  }
  return loading;
}

/** The same condition as in src/site/early-script.ts, which runs earlier and, as an inline script, can import nothing. */
const isFirstVisit = () =>
  'serviceWorker' in navigator &&
  !navigator.serviceWorker.controller &&
  !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

// A failure is ignored here: opening the search loads it again. The portable edition has its files on the disk.
if (!window.searchSource && isFirstVisit()) dialog().catch(() => undefined);

/** The results page has a field of its own. */
const ownField = document.querySelector<HTMLInputElement>('#tim-kiem input');

/** @param from a field whose words go on in the dialog; it may take a while to load */
function open(from?: HTMLInputElement): void {
  if (ownField) {
    ownField.focus();
    ownField.select();
  } else {
    void dialog().then(({ openDialog }) => openDialog(from));
  }
}

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && isPlainKey(event);
  const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!slash && !controlK) return;
  event.preventDefault();
  open();
});

for (const form of document.querySelectorAll<HTMLFormElement>('form[role="search"]:not(#tim-kiem)')) {
  const field = form.querySelector<HTMLInputElement>('input[type="search"]');
  let asked = false;
  field?.addEventListener('focus', () => void dialog(), { once: true });
  field?.addEventListener('click', () => {
    asked = true;
    open(field);
  });
  form.addEventListener('submit', (event) => {
    if (!field?.value.trim()) {
      event.preventDefault();
      open();
    } else if (asked) {
      // The form leads to where the dialog would lead, also if the dialog is still loading.
      event.preventDefault();
      dialog()
        .then(({ sendOff }) => sendOff(field))
        .catch(() => form.submit());
    }
  });
}

if (new URLSearchParams(location.search).has(MARK_PARAMETER)) {
  void import('./mark-page.ts').then(({ markPage }) => markPage());
}
