/** What is due for the office that the reader chose on the page of tasks. */
import { readStored } from '../device/device-store.ts';

const box = document.querySelector<HTMLElement>('[data-due-soon]');
const office = readStored('co-quan');
const body = typeof office === 'string' ? office.split('.')[0] : '';

if (box && body) {
  const own = [...box.querySelectorAll<HTMLElement>('[data-for]')].filter((item) =>
    (item.dataset['for'] ?? '').split(' ').includes(body),
  );
  if (own.length > 0) {
    void import('./show-next-due.ts').then(({ showNextDue }) => {
      for (const item of own) {
        item.hidden = false;
        for (const place of item.querySelectorAll<HTMLElement>('[data-next]')) showNextDue(place);
      }
      box.hidden = false;
    });
  }
}
