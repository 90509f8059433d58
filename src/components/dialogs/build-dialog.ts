/** Builds dialogs that only scripts can use, so that a page without an open dialog holds nothing of them. */
import { overlays } from '../site/overlays.ts';

/** Makes an element with properties, attributes and children. Strings become text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Builds a dialog with a title and a close button at the end of the page, and loads its style sheet.
 *
 * @param id of the dialog; an existing dialog with this id is returned as it is
 */
export async function buildDialog(
  id: string,
  title: string,
  content: () => (Node | string)[],
): Promise<HTMLDialogElement> {
  await overlays();
  const before = document.querySelector<HTMLDialogElement>(`#${id}`);
  if (before) return before;
  const heading = `${id}-ten`;
  const dialog = make(
    'dialog',
    { id, class: 'dialog', 'aria-labelledby': heading },
    make(
      'form',
      { method: 'dialog', class: 'dialog-head' },
      make('h2', { id: heading }, title),
      make('button', { class: 'button', type: 'submit' }, 'Đóng'),
    ),
    ...content(),
  );
  document.body.append(dialog);
  return dialog;
}
