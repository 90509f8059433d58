/** Where a browser does not let pages copy: the words stand selected, and the reader copies them. */

export function openCopy(words: string): void {
  const dialog = document.querySelector<HTMLDialogElement>('#hop-chep');
  const field = dialog?.querySelector('textarea');
  if (!dialog || !field) return;
  field.value = words;
  dialog.showModal();
  field.select();
}
