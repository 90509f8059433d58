/** The next due day of repeated tasks, by the reader's own calendar, and the choice of a body. */
import '../../search/browser/floor.ts';
import { daysBetween, localToday, nextDue } from './next-due.ts';

const today = localToday(new Date());

for (const place of document.querySelectorAll<HTMLElement>('[data-next]')) {
  const { every = '', from = '' } = place.dataset;
  const due = nextDue(from, every, today);
  if (!due) continue;
  const days = daysBetween(today, due);
  const left = days === 0 ? 'hôm nay' : `còn ${days} ngày`;
  place.textContent = `Kỳ tới: ${due.split('-').map(Number).toReversed().join('/')} (${left})`;
  place.hidden = false;
}

const choice = document.querySelector<HTMLSelectElement>('#chon-co-quan');
const rows = document.querySelectorAll<HTMLElement>('tr[data-who]');
const count = document.querySelector<HTMLElement>('#so-viec');

function filter(): void {
  const body = choice?.value ?? '';
  let shown = 0;
  for (const row of rows) {
    row.hidden = body !== '' && !(row.dataset['who'] ?? '').split(' ').includes(body);
    if (!row.hidden) shown += 1;
  }
  if (count) count.textContent = `${shown} việc`;
}
choice?.addEventListener('change', () => {
  const address = new URL(location.href);
  if (choice.value) address.searchParams.set('co-quan', choice.value);
  else address.searchParams.delete('co-quan');
  history.replaceState(null, '', address);
  filter();
});
if (choice) {
  const asked = new URLSearchParams(location.search).get('co-quan') ?? '';
  if ([...choice.options].some(({ value }) => value === asked)) choice.value = asked;
  filter();
}
