/** Opens the comfort dialogs and answers to single keys; what they do is loaded when first asked for. */
import { chosen } from './choices.ts';

const keys = ['j', 'k', 'b', 'c', 't', '?'];

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !keys.includes(event.key)) return;
  if (typing(event.target) || chosen('keys') === 'off' || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  void import('./keys.ts').then(({ press }) => press(event.key));
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('[data-open-comfort]')) void import('./dialog.ts').then(({ open }) => open());
  else if (target?.closest('[data-open-keys]')) {
    void import('./keyboard-map.ts').then(({ openKeyboardMap }) => openKeyboardMap());
  } else if (target instanceof HTMLDialogElement) target.close(); // a click beside the box
});
