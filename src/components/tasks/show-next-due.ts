import '../../search/browser/floor.ts';
import { daysBetween, localToday, nextDue } from '../../site/next-due.ts';

/** Say in a place when a repeated duty is next due (`data-every`, `data-from`); the day is ours, and called so. */
export function showNextDue(place: HTMLElement, today: string = localToday(new Date())): void {
  const { every = '', from = '' } = place.dataset;
  const due = nextDue(from, every, today);
  if (!due) return;
  const days = daysBetween(today, due);
  const left = days === 0 ? 'hôm nay' : `còn ${days} ngày`;
  place.textContent = `Kỳ tới (tạm tính): ${due.split('-').map(Number).toReversed().join('/')}, ${left}`;
  place.hidden = false;
}
