/** Stores the site for reading without a network, and offers a newer version when there is one. */
/// <reference types="trusted-types" />
import { SHOWN_STORED, type ShownStored } from '../../offline/names.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const offer = (waiting: ServiceWorker) => void import('./offer.ts').then((module) => module.offer(waiting));

/** The address of the worker as a trusted URL: the content security policy allows only the policy that makes this one. */
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

/** Asks the worker whether this page came from the store, and says so if it did. */
function askHowShown(): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener(
    'message',
    ({ data }) => void import('./shown-stored.ts').then(({ say }) => say(data as ShownStored)),
  );
  port1.start();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  navigator.serviceWorker.controller?.postMessage(SHOWN_STORED, [port2]);
}

if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol.startsWith('http')) {
  // After the page itself, so that a reader on a slow line reads first. Without it the site works as before.
  askHowShown();
  const start = () => void register().catch(() => undefined);
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}
