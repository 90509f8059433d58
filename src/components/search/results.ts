/** The results page: what is typed is answered at once, and the address always says what is shown. */
import type { Engine, Outcome } from '../../search/engine.ts';
import type { Filters } from '../../search/records.ts';
import { openSearch } from '../../search/browser/open.ts';
import { facetKeys, facetLabels, facetValues, type FacetKey } from '../../search/facets.ts';
import { QUERY_CHARS } from '../../search/understand.ts';
import { collectButton } from './collect-hit.ts';
import { element, emptyState, failureOf, hitItems, queryOf, summary, UNHELD } from './hit-view.ts';
import { replaceAddress } from './replace-address.ts';

const form = document.querySelector<HTMLFormElement>('#tim-kiem');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
const list = document.querySelector<HTMLOListElement>('#ket-qua');
const status = document.querySelector<HTMLElement>('#tim-trang-thai');
/** Ways to ask, for a reader who has not asked yet. */
const ways = document.querySelector<HTMLElement>('#tim-thu');
const hint = document.querySelector<HTMLElement>('#tim-goi-y');
const facets = document.querySelector<HTMLElement>('#tim-loc');

if (form && input && list && status && hint && facets) {
  let filters: Filters = {};
  let asked = 0;

  const readAddress = () => {
    const address = new URLSearchParams(location.search);
    input.value = address.get('q') ?? '';
    filters = Object.fromEntries(
      facetKeys.flatMap((key) => {
        const value = address.get(key);
        return value ? [[key, value]] : [];
      }),
    );
  };

  const writeAddress = () => {
    const address = new URLSearchParams();
    const query = input.value.trim().slice(0, QUERY_CHARS);
    if (query) address.set('q', query);
    for (const key of facetKeys) if (filters[key]) address.set(key, filters[key]);
    const search = String(address);
    replaceAddress(search ? `?${search}` : location.pathname);
    document.title = document.title.replace(/^.*?(?=Tìm kiếm)/, query ? `${query} – ` : '');
  };

  const answer = async () => {
    const turn = (asked += 1);
    const query = queryOf(input);
    if (ways) ways.hidden = query !== '';
    if (!query) {
      show({ hits: [] }, []);
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      const engine = await openSearch();
      const all = await engine.search(query);
      const outcome = await narrowed(engine, query, all);
      // An answer that a later key has overtaken is not shown.
      if (turn === asked) show(outcome, all.hits);
    } catch (error) {
      console.error(error);
      if (turn !== asked) return;
      list.replaceChildren();
      hint.replaceChildren();
      status.textContent = failureOf(error);
    }
  };

  const narrowed = (engine: Engine, query: string, all: Outcome) =>
    Object.keys(filters).length > 0 ? engine.search(query, filters) : all;

  const show = (
    { hits, suggestion, understanding, partial, unheld }: Partial<Outcome> & Pick<Outcome, 'hits'>,
    all: Outcome['hits'],
  ) => {
    list.replaceChildren(...hitItems(hits, collectButton));
    list.hidden = hits.length === 0;
    hint.replaceChildren();
    if (suggestion) hint.append(suggestionLine(suggestion));
    else if (partial && unheld) hint.append(element('p', '', `${UNHELD} Dưới đây là những chỗ gần nhất.`));
    else if (partial)
      hint.append(element('p', '', 'Không chỗ nào có đủ các từ đã gõ; dưới đây là những chỗ gần nhất.'));
    else if (understanding?.decoded)
      hint.append(element('p', '', `Đọc theo kiểu gõ là “${understanding.text}”.`));
    if (hits.length === 0 && queryOf(input)) hint.append(emptyState(input.value.trim(), unheld === true));
    status.textContent = summary(hits);
    facets.hidden = all.length === 0;
    facets.replaceChildren(...facetKeys.flatMap((key) => facet(key, all)));
  };

  const facet = (key: FacetKey, all: Outcome['hits']): HTMLElement[] => {
    const values = facetValues(key, all, filters);
    if (values.length < 2 && !filters[key]) return [];
    const select = element('select');
    select.name = key;
    select.append(new Option('Tất cả', ''));
    for (const { value, label, count } of values) {
      select.append(new Option(`${label} (${count})`, value, false, value === filters[key]));
    }
    select.addEventListener('change', () => {
      const { [key]: _, ...others } = filters;
      filters = select.value ? { ...others, [key]: select.value } : others;
      writeAddress();
      void answer().then(() => facets.querySelector<HTMLElement>(`[name="${key}"]`)?.focus());
    });
    return [element('label', 'facet', element('span', '', facetLabels[key]), select)];
  };

  input.addEventListener('focus', () => void openSearch().catch(() => undefined), { once: true });
  input.addEventListener('input', () => {
    writeAddress();
    void answer();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    writeAddress();
    void answer();
  });
  // From the field down into the results and back, as in a list.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('.hit-link')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0 && document.activeElement !== input) return;
    event.preventDefault();
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    (next < 0 ? input : links[next])?.focus();
  });
  window.addEventListener('popstate', () => {
    readAddress();
    void answer();
  });

  // What was typed while this script was on its way is kept.
  const typed = input.value;
  readAddress();
  if (typed) input.value = typed;
  if (!input.value) input.focus();
  void answer();
}

/** "Có phải bạn tìm …?" */
function suggestionLine(suggestion: string): HTMLElement {
  const link = element('a', '', suggestion);
  link.href = `?q=${encodeURIComponent(suggestion)}`;
  return element('p', '', 'Có phải bạn tìm ', link, '? Dưới đây là kết quả cho cách viết này.');
}
