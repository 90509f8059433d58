/** Stores the site for reading without a network, and offers a newer version when there is one. */
/// <reference types="trusted-types" />
import { TAKE_OVER } from '../../offline/names.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A line at the foot of the page with one button. */
function offer(waiting: ServiceWorker): void {
  if (document.querySelector('.ban-moi')) return;
  const bar = document.createElement('div');
  bar.className = 'ban-moi';
  bar.setAttribute('role', 'status');
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

/** The worker's address, as the content security policy wants it: through a policy that knows no other. */
function worker(): string {
  const address = `${base}/sw.js`;
  const policy = window.trustedTypes?.createPolicy('ngoai-tuyen', {
    createScriptURL: (wanted: string) => (wanted === address ? wanted : ''),
  });
  // The registration takes a TrustedScriptURL, which lib.dom does not say yet.
  return (policy?.createScriptURL(address) ?? address) as string;
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register(worker(), { scope: `${base}/` });
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) offer(installing);
    });
  });
}

if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol.startsWith('http')) {
  // After the page itself, so that a reader on a slow line reads first. Without it the site works as before.
  const start = () => void register().catch(() => undefined);
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}
