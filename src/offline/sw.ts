/// <reference lib="webworker" />
/**
 * The service worker. With a network it gives the newest pages, and the newest versions of files that the reader chose to store;
 * without one, or on a slow one, the stored versions.
 */
import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import {
  chosenPrefix,
  COMPARE,
  type Compared,
  lateCacheName,
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

/** Stores all files or none: if storing fails, as on a full disk, the files of this version are removed again. */
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
  else if (data === SHOWN_STORED && port && source && 'id' in source)
    event.waitUntil(answerShownStored(port, source.id));
});

/** Milliseconds to wait for a page of which a version is stored. */
const PATIENCE = 2500;

// A page comes from the server; from the store where the server takes too long. Scripts and style sheets have names that change
// with their content, so a new page never gets old ones.
registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  async ({ request, event }) => {
    const stored = await storedPage(request.url);
    if (!stored) return (await newestChosen(request.url)) ?? fetch(request);
    const late = await takeLate(request.url);
    if (late) return late;
    const timer = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE));
    const fetched = fetchAnew(request.url);
    const first = await Promise.race([fetched, timer]);
    if (first && first !== 'late') return first;
    const since = stored.headers.get('date') ?? undefined;
    const kept = stored.clone();
    const newer = fetched.then((fresh) => (fresh ? keepLate(request.url, kept, fresh) : undefined));
    shownStored.set((event as FetchEvent).resultingClientId, {
      since,
      newer,
      isOffline: first === undefined,
    });
    return stored;
  },
);

/** Pages that were shown from the store, by the id of their client; `newer` tells whether the server has another version. */
const shownStored = new Map<
  string,
  { since: string | undefined; newer: Promise<boolean | undefined>; isOffline: boolean }
>();

/** Tells a page that it was shown from the store, and again when the server has answered. */
async function answerShownStored(port: MessagePort, client: string): Promise<void> {
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

/** Keeps a page that arrived late for its next request. @returns whether it differs from the stored one */
async function keepLate(address: string, stored: Response, fresh: Response): Promise<boolean> {
  if (fresh.status !== 200 || (await sameWords(stored, fresh.clone()))) return false;
  const cache = await caches.open(lateCacheName(self.registration.scope));
  await cache.put(address, fresh);
  return true;
}

/** The page that arrived late for the last request of an address; it is removed from its cache. */
async function takeLate(address: string): Promise<Response | undefined> {
  const name = lateCacheName(self.registration.scope);
  if (!(await caches.has(name))) return undefined;
  const cache = await caches.open(name);
  const found = await cache.match(address);
  await cache.delete(address);
  return found;
}

const sameWords = async (one: Response, other: Response): Promise<boolean> =>
  (await one.text()) === (await other.text());

/** Counts the stored pages of law that differ from the server's; undefined where one of them cannot be fetched. */
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

/** The address under which a file is stored, without the query, which only scripts of the page read. */
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

/** Fetches an address and makes the browser's cache ask the server; undefined where that fails. */
async function fetchAnew(address: string): Promise<Response | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) return undefined;
    // Browsers refuse a redirected response as the answer to a navigation.
    return response.redirected ? Response.redirect(response.url) : response;
  } catch {
    // There is no network.
    return undefined;
  }
}

// The query is read only by scripts of the page.
registerRoute(new PrecacheRoute(precache, { ignoreURLParametersMatching: [/.*/] }));

registerRoute(
  ({ sameOrigin }) => sameOrigin,
  async ({ request }) => (await newestChosen(request.url)) ?? fetch(request),
);

/** The newest version of a file that the reader chose to store, which is stored again; without a network the stored one. */
async function newestChosen(address: string): Promise<Response | undefined> {
  const stored = storedAddress(address);
  for (const cache of await chosenCaches()) {
    const found = await cache.match(stored);
    if (found) return (await renew(cache, stored)) ?? found;
  }
  return undefined;
}

/** Stores the server's version of a file. @returns that version; undefined where it cannot be fetched */
async function renew(cache: Cache, address: string): Promise<Response | undefined> {
  const fresh = await fetchAnew(address);
  if (fresh?.status !== 200) return undefined;
  await cache.put(address, fresh.clone()).catch(() => undefined);
  return fresh;
}

/** Renews the files that the reader chose to store, after a new version of the site. */
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
