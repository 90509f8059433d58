/** Prints one unit of a text, under its citation. */
import type { Unit } from './unit.ts';

/** Open the print dialog with everything but this unit left out. */
export function printUnit({ anchor, citation }: Unit): void {
  const place = document.getElementById(anchor);
  if (!place) return;
  const kept: Element[] = [place];
  for (let around = place.parentElement; around && around !== document.body; around = around.parentElement) {
    kept.push(around);
  }
  const title = document.createElement('p');
  title.className = 'print-only print-citation';
  title.dataset['editorial'] = '';
  title.textContent = citation.charAt(0).toLocaleUpperCase('vi') + citation.slice(1);
  place.before(title);
  kept.push(title);
  for (const each of kept) each.classList.add('print-kept');
  place.classList.add('print-whole');
  document.documentElement.dataset['printing'] = 'unit';
  window.addEventListener(
    'afterprint',
    () => {
      for (const each of kept) each.classList.remove('print-kept', 'print-whole');
      title.remove();
      delete document.documentElement.dataset['printing'];
    },
    { once: true },
  );
  window.print();
}
