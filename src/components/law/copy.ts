/** Copying from the law gives only the law's words. What is copied from notes, or beside the law, is left as it is. */
import { htmlLaw, plainLaw, selectedLines } from './selected-law.ts';

document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection || !event.clipboardData || event.target instanceof HTMLTextAreaElement) return;
  const lines = selectedLines(selection);
  if (lines.length === 0) return;
  event.clipboardData.setData('text/plain', plainLaw(lines));
  event.clipboardData.setData('text/html', htmlLaw(lines));
  event.preventDefault();
});

let timer: number | undefined;

/** Shows the bar when the reader has finished selecting. */
function selected(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    const selection = getSelection();
    const offer = selection && !selection.isCollapsed && selectedLines(selection).length > 0;
    if (offer || document.querySelector('.selection-bar:not([hidden])'))
      void import('../reader/selection-bar.ts').then(({ showBar }) => showBar());
  }, 250);
}

document.addEventListener('selectionchange', selected);
// What was selected while this was loaded.
selected();
