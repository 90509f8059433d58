/** The lens through which a text is read, kept in step with the reader's choices. */
import { choose, chosen } from '../comfort/choices.ts';

const bar = document.querySelector<HTMLElement>('#thanh-cong-cu');
const lenses = bar?.querySelectorAll<HTMLInputElement>('[name="lang-kinh"]') ?? [];

function show(): void {
  for (const input of lenses) input.checked = (chosen('lens') ?? '') === input.value;
}

bar?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (!choose('lens', target.value || undefined))
    void import('../comfort/not-stored.ts').then(({ sayNotStored }) => sayNotStored());
});
document.addEventListener('cach-doc', show);
show();
