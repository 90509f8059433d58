/** One short line at the foot of the window, read out by screen readers. */
import { overlays } from '../site/overlays.ts';

let line: HTMLElement | undefined;
let timer: number | undefined;

/** Say something for as long as it takes to read. */
export function toast(words: string): void {
  void overlays().then(() => say(words));
}

function say(words: string): void {
  if (!line) {
    line = document.createElement('p');
    line.className = 'toast';
    line.setAttribute('role', 'status');
  }
  // An open dialog hides what stands outside it.
  (document.querySelector('dialog[open]') ?? document.body).append(line);
  line.textContent = words;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => line?.replaceChildren(), 2500 + words.length * 40);
}
