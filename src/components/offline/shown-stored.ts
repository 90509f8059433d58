/** Says that a page is shown as it is stored, from which day, and offers the newer one when it has come. */
import type { ShownStored } from '../../offline/names.ts';
import { overlays } from '../site/overlays.ts';

let bar: HTMLElement | undefined;

/** Shows a line at the foot of the page; removed if the page turns out to be the same as on the server. */
export async function say({ since, offline, newer }: ShownStored): Promise<void> {
  await overlays();
  bar?.remove();
  if (!since && !offline) return;
  bar = document.createElement('div');
  bar.className = 'ban-moi';
  bar.setAttribute('role', 'status');
  bar.dataset['screen'] = '';
  const day = since ? ` ngày ${new Date(since).toLocaleDateString('vi')}` : '';
  if (newer) {
    bar.append(
      `Đang xem bản lưu trên máy${day}; máy chủ đã có bản khác. `,
      button('Mở bản mới', () => location.reload()),
    );
  } else {
    const why = offline ? 'chưa nối được máy chủ' : 'máy chủ trả lời chậm';
    bar.append(
      `Đang xem bản lưu trên máy${day}: ${why}. `,
      button('Đóng', () => bar?.remove()),
    );
  }
  document.body.append(bar);
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}
