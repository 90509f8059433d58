/** Dialogs that only scripts can use are made by scripts, and weigh nothing on a page until one is opened. */
import { overlays } from '../site/overlays.ts';

/** An element with properties, attributes and children; words are only ever text. */
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
 * A dialog with a title and a way out, at the end of the page, and its looks.
 *
 * @param id of the dialog; one that is there already is given back as it is
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
