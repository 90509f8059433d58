import { TAKE_OVER } from '../../offline/names.ts';
import { overlays } from '../site/overlays.ts';

/** Shows a line at the foot of the page with a button that activates the new version. */
export async function offer(waiting: ServiceWorker): Promise<void> {
  await overlays();
  if (document.querySelector('.ban-moi')) return;
  const bar = document.createElement('div');
  bar.className = 'ban-moi';
  bar.setAttribute('role', 'status');
  bar.dataset['screen'] = '';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Tải bản mới';
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    waiting.postMessage(TAKE_OVER);
  });
  bar.append('Trang này đã có bản cập nhật. ', button);
  document.body.append(bar);
}
