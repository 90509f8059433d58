/** The dialog of reading comfort: each option takes hold at once. */
import { type ChoiceName, choose, chosen } from './choices.ts';
import { NOT_STORED } from './device-store.ts';
import { toast } from './toast.ts';

const dialog = document.querySelector<HTMLDialogElement>('#hop-cach-doc');

export function open(): void {
  for (const input of dialog?.querySelectorAll<HTMLInputElement>('input') ?? []) {
    input.checked = (chosen(input.name as ChoiceName) ?? '') === input.value;
  }
  dialog?.showModal();
}

dialog?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (!choose(target.name as ChoiceName, target.value || undefined)) toast(NOT_STORED);
});
