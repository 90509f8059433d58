/** The next due day of repeated tasks, by the reader's own calendar, and the tasks of one office. */
import '../../search/browser/floor.ts';
import { siteHref } from '../../site/client-href.ts';
import { readStored, writeStored } from '../device/device-store.ts';
import { showNextDue } from './show-next-due.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-next]')) showNextDue(place);

const choice = document.querySelector<HTMLSelectElement>('#chon-co-quan');
const rows = document.querySelectorAll<HTMLElement>('tr[data-for]');
const count = document.querySelector<HTMLElement>('#so-viec');

const has = (row: HTMLElement, what: 'for' | 'named' | 'to', body: string) =>
  (row.dataset[what] ?? '').split(' ').includes(body);

/** A province's authority is one of many that the texts name together: "ubnd-cap-tinh.ha-giang". */
const bodyOf = (office: string) => office.split('.')[0] ?? '';

function filter(): void {
  const body = bodyOf(choice?.value ?? '');
  const all = [...rows];
  const own = body ? all.filter((row) => has(row, 'for', body)) : all;
  const received = body ? all.filter((row) => has(row, 'to', body)) : [];
  for (const row of rows) row.hidden = !own.includes(row) && !received.includes(row);
  count?.replaceChildren(said(body, own, received));
  for (const form of ['csv', 'ics']) {
    const link = document.querySelector<HTMLAnchorElement>(`[data-tasks="${form}"]`);
    const some = own.length + received.length > 0;
    if (link) {
      link.href = siteHref(`/nhiem-vu/${body && some ? body : 'nhiem-vu'}.${form}`);
      link.hidden = !some;
    }
  }
}

function said(body: string, own: readonly HTMLElement[], received: readonly HTMLElement[]): string {
  if (!body) return `${own.length} việc`;
  const shared = own.some((row) => !has(row, 'named', body)) ? ' (giao chung, không nêu tên riêng)' : '';
  const parts = [
    ...(own.length > 0 ? [`${own.length} việc phải làm${shared}`] : []),
    ...(received.length > 0 ? [`${received.length} việc có báo cáo gửi về`] : []),
  ];
  return parts.join('; ') || 'Phần nguyên văn đang có chưa giao việc nào cho cơ quan này';
}

choice?.addEventListener('change', () => {
  const address = new URL(location.href);
  if (choice.value) address.searchParams.set('co-quan', choice.value);
  else address.searchParams.delete('co-quan');
  history.replaceState(null, '', address);
  writeStored('co-quan', choice.value);
  filter();
});
if (choice) {
  const asked = new URLSearchParams(location.search).get('co-quan') ?? readStored('co-quan');
  if ([...choice.options].some(({ value }) => value === asked)) choice.value = String(asked);
  filter();
}
