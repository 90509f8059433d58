/** Presents the clauses on the page, one a slide, with keyboard or clicker. */

interface Slide {
  title: string;
  source: string;
  lines: string[];
  note: string;
  qr?: SVGElement | null;
}

const dialog = document.querySelector<HTMLDialogElement>('#trinh-chieu');
const part = <T extends Element>(name: string) => dialog?.querySelector<T>(name);
let slides: Slide[] = [];
let current = 0;

/** Open the presentation at its title. */
export function present(): void {
  if (!dialog) return;
  const name = document.querySelector('[data-pack-name]')?.textContent?.trim() ?? '';
  slides = [
    { title: name || 'Bộ tập huấn', source: '', lines: [], note: '' },
    ...[...document.querySelectorAll('.clause')].map((clause) => ({
      title: textOf(clause, '.clause-title'),
      source: textOf(clause, '.clause-source'),
      lines: [...clause.querySelectorAll('.clause-text > p')].map((line) => line.textContent ?? ''),
      note: textOf(clause, '.clause-note'),
      qr: clause.querySelector<SVGElement>('.clause-qr svg'),
    })),
  ];
  dialog.showModal();
  show(0);
  // A convenience: a browser that refuses leaves the dialog, which fills the window.
  dialog.requestFullscreen?.().catch(() => undefined);
}

const textOf = (root: Element, selector: string) => root.querySelector(selector)?.textContent?.trim() ?? '';

function show(index: number): void {
  current = Math.min(slides.length - 1, Math.max(0, index));
  const slide = slides[current];
  if (!dialog || !slide) return;
  const length = slide.lines.join('').length;
  dialog.dataset['length'] =
    length === 0 ? 'title' : length < 260 ? 'short' : length < 700 ? 'middle' : 'long';
  part('.slide-title')?.replaceChildren(slide.title);
  part('.slide-source')?.replaceChildren(slide.source);
  const text = part<HTMLElement>('.slide-text');
  text?.replaceChildren(
    ...slide.lines.map((words) => {
      const line = document.createElement('p');
      line.textContent = words;
      return line;
    }),
  );
  const note = part<HTMLElement>('.slide-note');
  note?.replaceChildren(slide.note);
  if (note) note.hidden = !slide.note;
  const qr = part<SVGElement>('.slide-qr');
  qr?.toggleAttribute('hidden', !slide.qr);
  if (qr && slide.qr) {
    qr.setAttribute('viewBox', slide.qr.getAttribute('viewBox') ?? '');
    qr.querySelector('path')?.setAttribute('d', slide.qr.querySelector('path')?.getAttribute('d') ?? '');
  }
  if (text) fit(text);
  part('.slide-count')?.replaceChildren(`${current + 1} / ${slides.length}`);
}

/** Smaller type until the whole clause is on the slide; what is longer still scrolls. */
function fit(text: HTMLElement): void {
  text.scrollTop = 0;
  for (let scale = 1; scale > 0.55; scale -= 0.06) {
    text.style.setProperty('--slide-scale', String(scale));
    if (text.scrollHeight <= text.clientHeight) return;
  }
}

/** Keys of a keyboard and of a clicker, which sends PageDown and PageUp. */
const steps: Record<string, () => number> = {
  ArrowRight: () => current + 1,
  PageDown: () => current + 1,
  ' ': () => current + 1,
  ArrowLeft: () => current - 1,
  PageUp: () => current - 1,
  Home: () => 0,
  End: () => slides.length - 1,
};

dialog?.addEventListener('keydown', (event) => {
  const step = steps[event.key];
  if (!step || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
  event.preventDefault();
  show(step());
});
dialog?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
  if (button?.dataset['slide']) show(current + Number(button.dataset['slide']));
  else if (button?.hasAttribute('data-close')) dialog.close();
});
dialog?.addEventListener('close', () => {
  if (document.fullscreenElement) void document.exitFullscreen();
});
document.addEventListener('fullscreenchange', () => {
  // Esc leaves the full screen first; the trainer means to leave the slides.
  if (!document.fullscreenElement && dialog?.open) dialog.close();
});
