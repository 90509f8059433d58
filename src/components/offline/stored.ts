/** The offline page: what is stored, what more can be, how to refresh it or take it away. */
import { bytesInWords } from '../../offline/bytes-in-words.ts';
import {
  type OfflineCatalogue,
  chosenPrefix,
  COMPARE,
  type Compared,
  isCacheOf,
  type PortableEdition,
} from '../../offline/names.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const scope = new URL(`${base}/`, location.href).href;
const CHOSEN = chosenPrefix(scope);
const find = <T extends HTMLElement>(id: string) => document.querySelector<T>(`#${id}`);
const state = find('luu-trang-thai');
const list = find('luu-them');
const more = find('luu-them-khung');
const everything = find<HTMLButtonElement>('luu-tat-ca');
const set = find<HTMLSelectElement>('luu-bo');
const refresh = find<HTMLButtonElement>('luu-lam-moi');
const remove = find<HTMLButtonElement>('luu-xoa');
const said = find('luu-loi-nhan');
const portable = find('ban-di-dong');

const say = (words: string) => {
  if (said) said.textContent = words;
};

async function read<T>(path: string): Promise<T | undefined> {
  try {
    const response = await fetch(`${base}/ngoai-tuyen/${path}`);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

async function showState(catalogue: OfflineCatalogue | undefined): Promise<void> {
  if (!state) return;
  const registration = await navigator.serviceWorker.getRegistration(`${base}/`);
  const { usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (registration?.active) {
    const bytes = usage ?? catalogue?.stored.bytes;
    state.textContent = `Đã lưu${bytes ? ` (${bytesInWords(bytes)})` : ''}. Bạn đọc và tìm kiếm được khi mất mạng.`;
  } else if (registration?.installing) {
    state.textContent = 'Đang lưu… Giữ trang này mở thêm một lát.';
    registration.installing.addEventListener('statechange', ({ target }) => {
      if ((target as ServiceWorker).state === 'redundant') {
        state.textContent =
          'Không lưu được: máy không đủ chỗ hoặc mất mạng giữa chừng. Chưa có gì được lưu dở.';
      } else void showState(catalogue);
    });
  } else {
    state.textContent = 'Chưa lưu. Mở lại trang này khi có mạng để lưu.';
  }
  if (remove) remove.hidden = !registration;
  if (refresh) refresh.hidden = !registration;
}

/** What is not stored yet. */
let missing: OfflineCatalogue['groups'] = [];
let sets: OfflineCatalogue['sets'] = [];

/** What of it is chosen: everything, a kind, a subject. */
function chosen(): OfflineCatalogue['groups'] {
  const ids = sets[Number(set?.value)]?.groups;
  return ids ? missing.filter(({ id }) => ids.includes(id)) : missing;
}

const weigh = (name: string, groups: OfflineCatalogue['groups']) =>
  `${name} (${groups.length} mục, ${bytesInWords(groups.reduce((sum, { bytes }) => sum + bytes, 0))})`;

/** Shows the sets that are not completely stored, each with its size, so that a reader on a slow line can decide. */
function showSets(): void {
  if (!set) return;
  const before = set.value;
  const options = [new Option(weigh('Tất cả', missing), '')];
  for (const [index, { name, groups }] of sets.entries()) {
    const lacking = missing.filter(({ id }) => groups.includes(id));
    if (lacking.length > 0) options.push(new Option(weigh(name, lacking), String(index)));
  }
  set.replaceChildren(...options);
  set.value = options.some(({ value }) => value === before) ? before : '';
}

everything?.addEventListener('click', async () => {
  everything.disabled = true;
  const asked = chosen();
  let kept = 0;
  for (const group of asked) kept += (await store(group)) ? 1 : 0;
  if (kept === asked.length) say(`Đã lưu ${asked.length} mục.`);
  everything.disabled = false;
  const catalogue = await read<OfflineCatalogue>('danh-muc.json');
  if (catalogue) await showGroups(catalogue);
});

async function showGroups({ groups, sets: all }: Pick<OfflineCatalogue, 'groups' | 'sets'>): Promise<void> {
  if (!list || !more) return;
  const names = await caches.keys();
  more.hidden = groups.length === 0;
  missing = groups.filter(({ id }) => !names.includes(CHOSEN + id));
  sets = all;
  for (const each of [everything, set, set?.labels[0]]) if (each) each.hidden = missing.length === 0;
  showSets();
  list.replaceChildren(
    ...groups.map((group) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      const isStored = names.includes(CHOSEN + group.id);
      button.textContent = isStored ? 'Xóa' : 'Lưu';
      button.setAttribute('aria-label', `${button.textContent} ${group.name}`);
      button.addEventListener('click', async () => {
        button.disabled = true;
        if (isStored) await caches.delete(CHOSEN + group.id);
        else await store(group);
        await showGroups({ groups, sets: all });
      });
      const words = document.createElement('span');
      words.textContent = `${group.name}${weight(group.bytes)}${isStored ? ': đã lưu' : ''}`;
      item.append(words, button);
      return item;
    }),
  );
}

/** A size in brackets; empty below 100 kB. */
const weight = (bytes: number) => (bytes >= 100_000 ? ` (${bytesInWords(bytes)})` : '');

/**
 * Store a group whole, or not at all.
 *
 * @returns whether it is stored
 */
async function store({ id, name, files }: OfflineCatalogue['groups'][number]): Promise<boolean> {
  try {
    const cache = await caches.open(CHOSEN + id);
    await cache.addAll(files.map((path) => new Request(`${base}/${path}`, { cache: 'no-cache' })));
    say(`Đã lưu ${name}.`);
    return true;
  } catch (error) {
    await caches.delete(CHOSEN + id);
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    say(
      full
        ? `Không đủ chỗ để lưu ${name}. Chưa có gì được lưu dở; hãy xóa bớt rồi thử lại.`
        : `Không lưu được ${name}: mất mạng hoặc thiếu tệp. Chưa có gì được lưu dở.`,
    );
    return false;
  }
}

async function showPortable(): Promise<void> {
  const edition = await read<PortableEdition>('ban-di-dong.json');
  if (!portable || !edition) return;
  const link = portable.querySelector('a');
  const facts = portable.querySelector('.ban-di-dong-thong-tin');
  if (!link || !facts) return;
  link.href = `${base}/${edition.path}`;
  const [year, month, day] = edition.date.split('-');
  facts.textContent = `${bytesInWords(edition.bytes)}, nội dung đến ngày ${day}/${month}/${year}, sha256: ${edition.sha256}`;
  portable.hidden = false;
}

refresh?.addEventListener('click', async () => {
  const registration = await navigator.serviceWorker.getRegistration(`${base}/`);
  try {
    await registration?.update();
    if (registration?.waiting) say('Bản mới đã tải xong. Đóng mọi thẻ của trang này rồi mở lại để dùng.');
    else if (registration?.installing) followInstall(registration.installing);
    else say(await compared(registration?.active));
  } catch {
    say('Không kiểm tra được bản mới: đang mất mạng.');
  }
});

/**
 * Compares the stored pages of law with the server's. That the worker is the same proves nothing: an upload may have sent new pages
 * and not yet, or never, the worker.
 */
async function compared(worker: ServiceWorker | null | undefined): Promise<string> {
  if (!worker) return 'Chưa có bản nào được lưu.';
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<Compared>((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data as Compared));
    port1.start();
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  worker.postMessage(COMPARE, [port2]);
  const { different } = await answer;
  if (different === undefined) return 'Không kiểm tra được bản mới: máy chủ không trả lời.';
  return different === 0
    ? `Máy chủ chưa có bản nào mới hơn (kiểm tra lúc ${clock()}).`
    : `Máy chủ đang được cập nhật dở: ${different} trang văn bản ở đó khác bản đã lưu. Khi có mạng, trang mở ra là bản của máy chủ. Hãy kiểm tra lại sau ít phút.`;
}

const clock = () => new Date().toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' });

/** Follows the installation of a new version. It fails where files do not belong together, as during an upload. */
function followInstall(installing: ServiceWorker): void {
  say('Đang tải bản mới…');
  installing.addEventListener('statechange', () => {
    if (installing.state === 'installed') say('Đã tải xong bản mới.');
    else if (installing.state === 'redundant')
      say('Có bản mới nhưng chưa tải được trọn vẹn, nên bản đã lưu vẫn là bản cũ. Hãy thử lại sau ít phút.');
  });
}

remove?.addEventListener('click', async () => {
  for (const name of await caches.keys()) if (isCacheOf(name, scope)) await caches.delete(name);
  const registration = await navigator.serviceWorker.getRegistration(`${base}/`);
  await registration?.unregister();
  say('Đã xóa mọi thứ đã lưu. Lần sau mở trang khi có mạng, trang sẽ được lưu lại.');
  await showState(undefined);
});

async function start(): Promise<void> {
  if (location.protocol === 'file:') {
    const heading = find('da-luu');
    if (heading) heading.textContent = 'Bạn đang dùng bản di động';
    if (state)
      state.textContent =
        'Mọi trang và phần tìm kiếm đều nằm trong thư mục này, không cần mạng. Muốn đưa cho người khác, hãy chép cả thư mục.';
    const install = find('cai-dat-khung');
    if (install) install.hidden = true;
    return;
  }
  const catalogue = await read<OfflineCatalogue>('danh-muc.json');
  if ('serviceWorker' in navigator && 'caches' in window) {
    await showState(catalogue);
    navigator.serviceWorker.addEventListener('controllerchange', () => void showState(catalogue));
    if (catalogue) await showGroups(catalogue);
  } else if (state) {
    state.textContent = 'Trình duyệt này không lưu được trang. Hãy dùng bản di động ở trên.';
  }
  await showPortable();
}

void start();
