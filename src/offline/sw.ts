/// <reference lib="webworker" />
/**
 * The service worker. With a network, the newest page and the newest of the files that the reader chose to store; without
 * one, or on a slow one, what is stored.
 */
import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { chosenPrefix, TAKE_OVER } from './names.ts';

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
  event.waitUntil(Promise.all([precache.activate(event), renewChosen()]));
});
clientsClaim();

self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});

/** Milliseconds that a page is waited for where one is stored. */
const PATIENCE = 2500;

// A page as the server has it now; the stored one where that takes too long. What is behind its links is stored under
// names that change with their content, so a new page never meets old scripts.
registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  async ({ request }) => {
    const stored = await storedPage(request.url);
    if (!stored) return (await newestChosen(request.url)) ?? fetch(request);
    const timer = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
    const fresh = await Promise.race([fetchAnew(request.url), timer]);
    return fresh ?? stored;
  },
);

/** A page of the precache by its address, whatever follows "?". */
function storedPage(address: string): Promise<Response | undefined> {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return precache.matchPrecache(url.href);
}

/** What the server has at an address, past what the browser keeps; nothing where it cannot be had. */
async function fetchAnew(address: string): Promise<Response | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) return undefined;
    // A navigation takes no answer that came from elsewhere.
    return response.redirected ? Response.redirect(response.url) : response;
  } catch {
    return undefined;
  }
}

// What follows "?" is read by the page, not by the server.
registerRoute(new PrecacheRoute(precache, { ignoreURLParametersMatching: [/.*/] }));

registerRoute(
  ({ sameOrigin }) => sameOrigin,
  async ({ request }) => (await newestChosen(request.url)) ?? fetch(request),
);

/** The newest of a file that the reader chose to store, stored in its turn; without a network the stored one. */
async function newestChosen(address: string): Promise<Response | undefined> {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  for (const cache of await chosenCaches()) {
    const found = await cache.match(url.href);
    if (found) return (await renew(cache, url.href)) ?? found;
  }
  return undefined;
}

/** @returns the file as the server has it now, or nothing where it cannot be had */
async function renew(cache: Cache, address: string): Promise<Response | undefined> {
  const fresh = await fetchAnew(address);
  if (fresh?.status !== 200) return undefined;
  await cache.put(address, fresh.clone()).catch(() => undefined);
  return fresh;
}

/** With a new version of the site, what the reader chose is renewed too. */
async function renewChosen(): Promise<void> {
  for (const cache of await chosenCaches()) for (const { url } of await cache.keys()) await renew(cache, url);
}

async function chosenCaches(): Promise<Cache[]> {
  const prefix = chosenPrefix(self.registration.scope);
  const names = await caches.keys();
  return Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.open(name)));
}

setCatchHandler(async ({ request }) => {
  const page =
    request.mode === 'navigate' ? await precache.matchPrecache('ngoai-tuyen/index.html') : undefined;
  return page ?? Response.error();
});
