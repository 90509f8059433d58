/**
 * The little that every page carries: it brings the search when a reader asks for it, and marks the words a
 * reader came for.
 */
import { isPlainKey } from '../site/plain-key.ts';
import { MARK_PARAMETER } from './mark-parameter.ts';

const dialog = () => import('./dialog.ts');
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
  field?.addEventListener('focus', () => void dialog().then(({ preload }) => preload()), { once: true });
  field?.addEventListener('click', () => open(field));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!field?.value.trim()) open();
    // The same words lead to the same page, whether the dialog was there in time or not.
    else
      dialog()
        .then(({ sendOff }) => sendOff(field))
        .catch(() => form.submit());
  });
}

if (new URLSearchParams(location.search).has(MARK_PARAMETER)) {
  void import('./mark-page.ts').then(({ markPage }) => markPage());
}
