import '../../search/browser/floor.ts';
import {
  type ListFilter,
  BLOCK_SIZE,
  type CatalogueIndex,
  type ListedText,
  matchingPlaces,
  type Order,
  orders,
} from '../../site/catalogue/types.ts';
import { siteHref } from '../../site/client-href.ts';
import { loadScript } from '../../site/load-script.ts';

declare global {
  interface Window {
    /** What `/danh-muc/du-lieu/*.js` holds: the index, and texts by the number of their block. */
    lexCatalogue?: { 'chi-muc'?: CatalogueIndex } & Record<string, CatalogueIndex | ListedText[] | undefined>;
  }
}

/** Texts that are shown at once. */
const STEP = 50;

/** Filters the list by the form, now and whenever it changes, and keeps the address in step. */
export async function filterList(form: HTMLFormElement): Promise<void> {
  const results = document.querySelector<HTMLElement>('#ket-qua-loc');
  const whole = document.querySelector<HTMLElement>('#ca-danh-muc');
  const status = results?.querySelector('[role=status]');
  const list = results?.querySelector('ul');
  const more = results?.querySelector('button');
  if (!results || !whole || !status || !list || !more) return;
  const fields = [...form.querySelectorAll('select')];

  let found: number[] = [];
  let shown = 0;
  let asking = 0;

  const show = async (): Promise<void> => {
    const own = asking;
    const next = found.slice(shown, shown + STEP);
    const texts = await textsAt(next);
    if (own !== asking) return;
    list.append(...texts.map(entry));
    shown += next.length;
    more.hidden = shown >= found.length;
  };

  const apply = async (): Promise<void> => {
    asking += 1;
    const asked = askedOf(fields);
    const isAsked = Object.keys(asked.values).length > 0 || asked.order !== 'moi';
    results.hidden = !isAsked;
    whole.hidden = isAsked;
    if (!isAsked) return;
    const own = asking;
    const index = await indexOfAll();
    if (own !== asking) return;
    found = index ? matchingPlaces(index, asked) : [];
    shown = 0;
    list.replaceChildren();
    status.textContent = index
      ? found.length === 0
        ? 'Không có văn bản nào như vậy.'
        : `${found.length} văn bản`
      : 'Chưa tải được danh mục. Hãy thử lại khi có mạng.';
    await show();
  };

  const fromAddress = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = asked.get(field.name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
  };

  form.addEventListener('change', () => {
    const address = new URL(location.href);
    for (const { name, value } of fields)
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    history.pushState(null, '', address);
    void apply();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('popstate', () => {
    fromAddress();
    void apply();
  });
  more.addEventListener('click', () => void show());

  // With a query in the address the reader came by a link, which then fills the form.
  if (location.search) fromAddress();
  else form.dispatchEvent(new Event('change'));
  await apply();
}

function askedOf(fields: readonly HTMLSelectElement[]): ListFilter {
  const values: Record<string, string> = {};
  let order: Order = 'moi';
  for (const { name, value } of fields) {
    if (name === 'sap') order = value in orders ? (value as Order) : 'moi';
    else if (value) values[name] = value;
  }
  return { order, values };
}

async function load(file: string): Promise<CatalogueIndex | ListedText[] | undefined> {
  if (!window.lexCatalogue?.[file]) await loadScript(`/danh-muc/du-lieu/${file}.js`).catch(() => undefined);
  return window.lexCatalogue?.[file];
}

const indexOfAll = (): Promise<CatalogueIndex | undefined> =>
  load('chi-muc') as Promise<CatalogueIndex | undefined>;

/** Texts by their places in the list. */
async function textsAt(places: readonly number[]): Promise<ListedText[]> {
  const numbers = [...new Set(places.map((place) => Math.floor(place / BLOCK_SIZE)))];
  const blocks = new Map(
    await Promise.all(
      numbers.map(async (number) => [number, ((await load(String(number))) ?? []) as ListedText[]] as const),
    ),
  );
  return places.flatMap((place) => blocks.get(Math.floor(place / BLOCK_SIZE))?.[place % BLOCK_SIZE] ?? []);
}

/** As `InstrumentList.astro` has it. */
function entry({ id, name, title, date, issuer, state, held, tone }: ListedText): HTMLElement {
  const link = document.createElement('a');
  link.href = siteHref(`/van-ban/${id}/`);
  link.append(piece('name', name), ...(title ? [piece('title', title)] : []));
  const meta = document.createElement('p');
  meta.className = 'meta';
  meta.append(
    ...[date, issuer, state].filter((words) => words !== undefined).map((words) => piece('', words)),
    piece(`tag ${tone ?? ''}`.trim(), held),
  );
  const item = document.createElement('li');
  item.append(link, meta);
  return item;
}

function piece(className: string, words: string): HTMLElement {
  const span = document.createElement('span');
  if (className) span.className = className;
  span.textContent = words;
  return span;
}
