/**
 * The trainer's own window beside the slides: what is shown, what comes next, the notes, the time. It is an empty window
 * that this page fills, so that it works from a disk and without a network too.
 */
import { make } from '../dialogs/build-dialog.ts';

/** What the window says of a slide. */
export interface PresenterSlide {
  title: string;
  note: string;
  own: string;
  answer: string;
}

export interface Presenter {
  show(slide: PresenterSlide, next: PresenterSlide | undefined, count: string): void;
  close(): void;
}

const part = (label: string, words: string) =>
  words ? [make('section', {}, make('h2', {}, label), make('p', {}, words))] : [];

/**
 * Open the window.
 *
 * @param onKey is given the keys pressed in it
 * @returns `undefined` where the browser does not let a page open one
 */
export function openPresenter(onKey: (key: string) => boolean): Presenter | undefined {
  const opened = window.open('', '', 'popup,width=900,height=680');
  if (!opened) return undefined;
  const { document: page } = opened;
  page.title = 'Màn hình của người trình bày';
  page.documentElement.lang = 'vi';
  const looks = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map((link) =>
    make('link', { rel: 'stylesheet', href: link.href }),
  );
  const inline = [...document.querySelectorAll('head style')].map((style) => style.cloneNode(true));
  page.head.replaceChildren(...looks, ...inline);
  Object.assign(page.documentElement.dataset, document.documentElement.dataset);
  delete page.documentElement.dataset['bar'];

  const clock = make('span', { class: 'presenter-clock', role: 'timer' });
  const count = make('span', { class: 'presenter-count' });
  const again = make('button', { class: 'button', type: 'button' }, 'Tính giờ lại');
  const title = make('h1');
  const notes = make('div', { class: 'presenter-notes' });
  const next = make('p', { class: 'presenter-next' });
  const step = (key: string, words: string) => {
    const button = make('button', { class: 'button', type: 'button' }, words);
    button.addEventListener('click', () => onKey(key));
    return button;
  };
  page.body.className = 'presenter';
  page.body.replaceChildren(
    make('p', { class: 'presenter-head' }, clock, again, count),
    title,
    notes,
    next,
    make('p', { class: 'presenter-head' }, step('PageUp', '‹ Trước'), step('PageDown', 'Sau ›')),
  );
  page.addEventListener('keydown', (event) => {
    const presses = event.key === ' ' && (event.target as Element | null)?.localName === 'button';
    if (!presses && onKey(event.key)) event.preventDefault();
  });

  let began = Date.now();
  const tick = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  };
  again.addEventListener('click', () => {
    began = Date.now();
    tick();
  });
  const ticking = window.setInterval(tick, 1000);
  tick();

  return {
    show(slide, coming, place) {
      title.textContent = slide.title;
      count.textContent = place;
      notes.replaceChildren(
        ...part('Ghi chú riêng', slide.own),
        ...part('Ghi chú cho người học', slide.note),
        ...part('Lời đáp', slide.answer),
      );
      next.textContent = coming ? `Tiếp theo: ${coming.title}` : 'Hết bộ.';
    },
    close() {
      window.clearInterval(ticking);
      opened.close();
    },
  };
}
