/// <reference lib="webworker" />
/**
 * The service worker. With a network, the newest page and the newest of the files that the reader chose to store; without
 * one, or on a slow one, what is stored.
 */
import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import {
  chosenPrefix,
  COMPARE,
  type Compared,
  lateCache,
  SHOWN_STORED,
  type ShownStored,
  TAKE_OVER,
} from './names.ts';

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

self.addEventListener('message', (event) => {
  const { data, ports, source } = event;
  const [port] = ports;
  if (data === TAKE_OVER) void self.skipWaiting();
  else if (data === COMPARE && port)
    event.waitUntil(compareLaw().then((different) => port.postMessage({ different } satisfies Compared)));
  else if (data === SHOWN_STORED && port && source && 'id' in source) event.waitUntil(tell(port, source.id));
});

/** Milliseconds that a page is waited for where one is stored. */
const PATIENCE = 2500;

// A page as the server has it now; the stored one where that takes too long. What is behind its links is stored under
// names that change with their content, so a new page never meets old scripts.
registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  async ({ request, event }) => {
    const stored = await storedPage(request.url);
    if (!stored) return (await newestChosen(request.url)) ?? fetch(request);
    const late = await takeLate(request.url);
    if (late) return late;
    const timer = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE));
    const coming = fetchAnew(request.url);
    const first = await Promise.race([coming, timer]);
    if (first && first !== 'late') return first;
    const since = stored.headers.get('date') ?? undefined;
    const kept = stored.clone();
    const newer = coming.then((fresh) => (fresh ? keepLate(request.url, kept, fresh) : undefined));
    shownStored.set((event as FetchEvent).resultingClientId, {
      since,
      newer,
      isOffline: first === undefined,
    });
    return stored;
  },
);

/** Pages that were shown as they are stored, by the client that shows them: is a newer one there? */
const shownStored = new Map<
  string,
  { since: string | undefined; newer: Promise<boolean | undefined>; isOffline: boolean }
>();

/** Tell a page how it came to be shown, and again when the server has answered. */
async function tell(port: MessagePort, client: string): Promise<void> {
  const shown = shownStored.get(client);
  if (!shown) return;
  const { since, isOffline } = shown;
  port.postMessage({ since, offline: isOffline, newer: false } satisfies ShownStored);
  const newer = await shown.newer;
  shownStored.delete(client);
  if (newer === undefined) port.postMessage({ since, offline: true, newer: false } satisfies ShownStored);
  // A page that is the same as the server's is as good as fresh.
  else port.postMessage({ since: newer ? since : undefined, offline: false, newer } satisfies ShownStored);
}

/** @returns whether the page that came late is another than the stored one; it is kept for the next time then */
async function keepLate(address: string, stored: Response, fresh: Response): Promise<boolean> {
  if (fresh.status !== 200 || (await sameWords(stored, fresh.clone()))) return false;
  const cache = await caches.open(lateCache(self.registration.scope));
  await cache.put(address, fresh);
  return true;
}

/** A page that came late, once. */
async function takeLate(address: string): Promise<Response | undefined> {
  const name = lateCache(self.registration.scope);
  if (!(await caches.has(name))) return undefined;
  const cache = await caches.open(name);
  const found = await cache.match(address);
  await cache.delete(address);
  return found;
}

const sameWords = async (one: Response, other: Response): Promise<boolean> =>
  (await one.text()) === (await other.text());

/** How many stored pages of law differ from what the server has; nothing where one cannot be had. */
async function compareLaw(): Promise<number | undefined> {
  let different = 0;
  for (const address of precache.getCachedURLs()) {
    if (!/\/van-ban\/[^/]+\/index\.html$/.test(address)) continue;
    const [stored, fresh] = await Promise.all([precache.matchPrecache(address), fetchAnew(address)]);
    if (!stored || fresh?.status !== 200) return undefined;
    if (!(await sameWords(stored, fresh))) different += 1;
  }
  return different;
}

/** The address under which a file is stored: what follows "?" is read by the page, not by the server. */
function storedAddress(address: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}

/** A page of the precache by its address. */
const storedPage = (address: string): Promise<Response | undefined> =>
  precache.matchPrecache(storedAddress(address));

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

/** The newest version of a file that the reader chose to store, which is stored in turn; without a network the stored one. */
async function newestChosen(address: string): Promise<Response | undefined> {
  const stored = storedAddress(address);
  for (const cache of await chosenCaches()) {
    const found = await cache.match(stored);
    if (found) return (await renew(cache, stored)) ?? found;
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
