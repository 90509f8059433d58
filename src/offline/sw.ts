/// <reference lib="webworker" />
/** The service worker: the stored site first, then what the reader chose, then the network. */
import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CHOSEN, TAKE_OVER } from './names.ts';

declare const self: ServiceWorkerGlobalScope & { STORED_FILES: PrecacheEntry[] };

const precache = new PrecacheController();
precache.addToCacheList(self.STORED_FILES);

self.addEventListener('install', (event) => {
  event.waitUntil(install(event));
});

/** All or nothing: when storing fails (no room), what was stored of this version is taken away again. */
async function install(event: ExtendableEvent): Promise<void> {
  const cache = await caches.open(precache.strategy.cacheName);
  const before = new Set((await cache.keys()).map(({ url }) => url));
  try {
    await precache.install(event);
  } catch (error) {
    for (const request of await cache.keys()) if (!before.has(request.url)) await cache.delete(request);
    throw error;
  }
}

self.addEventListener('activate', (event) => {
  event.waitUntil(precache.activate(event));
});
clientsClaim();

self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});

// What follows "?" is read by the page, not by the server.
registerRoute(new PrecacheRoute(precache, { ignoreURLParametersMatching: [/.*/] }));

registerRoute(
  ({ sameOrigin }) => sameOrigin,
  async ({ request }) => (await chosen(request)) ?? fetch(request),
);

/** The answer to a request from what the reader chose to store. */
async function chosen(request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  for (const name of await caches.keys()) {
    if (!name.startsWith(CHOSEN)) continue;
    const found = await (await caches.open(name)).match(url.href, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

setCatchHandler(async ({ request }) => {
  const page =
    request.mode === 'navigate' ? await precache.matchPrecache('ngoai-tuyen/index.html') : undefined;
  return page ?? Response.error();
});
