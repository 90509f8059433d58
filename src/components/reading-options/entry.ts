/** Opens the dialogs of reading options and keys and answers to single keys; what they do is loaded when first asked for. */
import { isPlainKey } from '../site/plain-key.ts';

document.addEventListener('keydown', (event) => {
  if (!'jkbct?'.includes(event.key) || !isPlainKey(event) || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  void import('./keys.ts').then(({ press }) => press(event.key));
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('[data-open-options]')) void import('./dialog.ts').then(({ open }) => open());
  else if (target?.closest('[data-open-keys]')) {
    void import('./keyboard-map.ts').then(({ openKeyboardMap }) => openKeyboardMap());
  } else if (target instanceof HTMLDialogElement) target.close(); // a click beside the box
});
