/** Presents the clauses on the page, one a slide, with keyboard or clicker. */
import { make } from '../dialogs/build-dialog.ts';
import { toast } from '../dialogs/toast.ts';
import type { Presenter } from './presenter.ts';
import { sentences } from './sentences.ts';

interface Slide {
  title: string;
  source: string;
  lines: string[];
  /** Names of today, ours. */
  today: string;
  note: string;
  own: string;
  answer: string;
  qr?: SVGElement | null;
}

const dialog = document.querySelector<HTMLDialogElement>('#trinh-chieu');
const part = <T extends Element>(name: string) => dialog?.querySelector<T>(name);
let slides: Slide[] = [];
let current = 0;
/** Pieces of the clause that are not shown yet. */
let later: HTMLElement[] = [];
let bySentence = false;
let presenter: Presenter | undefined;

/** Open the presentation at its title. */
export function present(): void {
  if (!dialog) return;
  const name = document.querySelector('[data-pack-name]')?.textContent?.trim() ?? '';
  const blank = { source: '', lines: [], today: '', note: '', own: '', answer: '' };
  slides = [
    { ...blank, title: name || 'Bộ tập huấn' },
    ...[...document.querySelectorAll('.clause')].map((clause) => ({
      title: textOf(clause, '.clause-title'),
      source: textOf(clause, '.clause-source'),
      lines: [...clause.querySelectorAll('.clause-text > p')].map((line) => line.textContent ?? ''),
      today: textOf(clause, '.clause-today'),
      note: textOf(clause, '.clause-note'),
      own: clause.querySelector<HTMLTextAreaElement>('[data-field="own"]')?.value.trim() ?? '',
      answer: textOf(clause, '.clause-answer p'),
      qr: clause.querySelector<SVGElement>('.clause-qr svg'),
    })),
  ];
  dialog.showModal();
  show(0);
  // A convenience: a browser that refuses leaves the dialog, which fills the window.
  dialog.requestFullscreen?.().catch(() => undefined);
}

const textOf = (root: Element, selector: string) => root.querySelector(selector)?.textContent?.trim() ?? '';

/** @param whole with every sentence shown, as when one goes back */
function show(index: number, whole = !bySentence): void {
  current = Math.min(slides.length - 1, Math.max(0, index));
  const slide = slides[current];
  if (!dialog || !slide) return;
  const length = slide.lines.join('').length;
  dialog.dataset['length'] =
    length === 0 ? 'title' : length < 260 ? 'short' : length < 700 ? 'middle' : 'long';
  part('.slide-title')?.replaceChildren(slide.title);
  part('.slide-source')?.replaceChildren(slide.source);
  const text = part<HTMLElement>('.slide-text');
  const pieces = slide.lines.map((words) => sentences(words).map((piece) => make('span', {}, piece)));
  text?.replaceChildren(...pieces.map((line) => make('p', {}, ...line)));
  later = whole ? [] : pieces.flat().slice(1);
  for (const piece of later) piece.className = 'later';
  say('.slide-today', slide.today);
  say('.slide-note', slide.note);
  const answer = part<HTMLDetailsElement>('.slide-answer');
  answer?.querySelector('p')?.replaceChildren(slide.answer);
  if (answer) {
    answer.hidden = !slide.answer;
    answer.open = false;
  }
  const qr = part<SVGElement>('.slide-qr');
  qr?.toggleAttribute('hidden', !slide.qr);
  if (qr && slide.qr) {
    qr.setAttribute('viewBox', slide.qr.getAttribute('viewBox') ?? '');
    qr.querySelector('path')?.setAttribute('d', slide.qr.querySelector('path')?.getAttribute('d') ?? '');
  }
  if (text) fit(text);
  const count = `${current + 1} / ${slides.length}`;
  part('.slide-count')?.replaceChildren(count);
  presenter?.show(slide, slides[current + 1], count);
}

function say(place: string, words: string): void {
  const element = part<HTMLElement>(place);
  element?.replaceChildren(words);
  if (element) element.hidden = !words;
}

/** Smaller type until the whole clause is on the slide; what is longer still scrolls. */
function fit(text: HTMLElement): void {
  text.scrollTop = 0;
  for (let scale = 1; scale > 0.55; scale -= 0.06) {
    text.style.setProperty('--slide-scale', String(scale));
    if (text.scrollHeight <= text.clientHeight) return;
  }
}

function forward(): void {
  const piece = later.shift();
  if (!piece) {
    if (current < slides.length - 1) show(current + 1);
    return;
  }
  piece.className = '';
  piece.scrollIntoView({ block: 'nearest' });
}

/** Keys of a keyboard and of a clicker, which sends PageDown and PageUp. */
const steps: Record<string, () => void> = {
  ArrowRight: forward,
  PageDown: forward,
  ' ': forward,
  ArrowLeft: () => show(current - 1, true),
  PageUp: () => show(current - 1, true),
  Home: () => show(0),
  End: () => show(slides.length - 1),
};

function take(key: string): boolean {
  steps[key]?.();
  return key in steps;
}

dialog?.addEventListener('keydown', (event) => {
  const pressed = event.target instanceof HTMLElement && event.target.matches('button, summary');
  if (event.key === ' ' && pressed) return;
  if (take(event.key)) event.preventDefault();
});
dialog?.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
  if (button?.dataset['slide']) take(button.dataset['slide'] === '1' ? 'PageDown' : 'PageUp');
  else if (button?.hasAttribute('data-close')) dialog.close();
  else if (button?.hasAttribute('data-by-sentence')) {
    bySentence = !bySentence;
    button.setAttribute('aria-pressed', String(bySentence));
    show(current);
  } else if (button?.hasAttribute('data-presenter')) {
    const { openPresenter } = await import('./presenter.ts');
    presenter?.close();
    presenter = openPresenter(take);
    if (presenter) show(current, later.length === 0);
    else toast('Trình duyệt không cho mở cửa sổ thứ hai. Hãy cho phép cửa sổ bật lên ở trang này.');
  }
});
dialog?.addEventListener('close', () => {
  presenter?.close();
  presenter = undefined;
  if (document.fullscreenElement) void document.exitFullscreen();
});
document.addEventListener('fullscreenchange', () => {
  // Esc leaves the full screen first; the trainer means to leave the slides. A second window takes it away too.
  if (!document.fullscreenElement && dialog?.open && !presenter) dialog.close();
});
