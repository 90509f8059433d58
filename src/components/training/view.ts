/** Fills a page with the clauses of a pack. Words of the law come from this site only, never from a link. */
import { siteHref } from '../../site/client-href.ts';
import { linesOf, namesOfToday } from '../../site/clause-lines.ts';
import { NO_LINK } from '../reader/no-link.ts';
import { publicAddress } from '../reader/unit.ts';
import { loadClauses } from './load-clauses.ts';
import type { Pack, PackItem } from './pack.ts';
import { qrPath } from './qr.ts';

const form = document.querySelector<HTMLTemplateElement>('#mau-doan');

/**
 * Show a pack's clauses in a list. A clause that the site does not know is shown as missing.
 *
 * @returns when all are shown
 */
export async function showPack(list: HTMLElement, pack: Pack): Promise<void> {
  const items = await Promise.all(pack.items.map((item) => clauseItem(item)));
  list.replaceChildren(...items);
}

async function clauseItem(item: PackItem): Promise<HTMLLIElement> {
  const row = document.createElement('li');
  const copy = form?.content.cloneNode(true) as DocumentFragment | undefined;
  const article = copy?.querySelector<HTMLElement>('.clause');
  if (!copy || !article) return row;
  article.dataset['instrumentOf'] = item.instrument;
  article.dataset['anchor'] = item.anchor;
  row.append(copy);
  const texts = await loadClauses(item.instrument);
  const lines = texts ? linesOf(texts, item.anchor) : [];
  const unit = texts?.units[item.anchor];
  const part = <T extends Element>(name: string) => article.querySelector<T>(name);
  const note = part<HTMLElement>('.clause-note');
  if (note) {
    note.textContent = item.note ?? '';
    note.hidden = !item.note;
  }
  for (const which of ['note', 'own'] as const) {
    const field = part<HTMLTextAreaElement>(`[data-field="${which}"]`);
    if (field) field.value = item[which] ?? '';
  }
  const names = namesOfToday(lines);
  const today = part<HTMLElement>('.clause-today');
  today?.replaceChildren(names.join('; '));
  if (today) today.hidden = names.length === 0;
  if (!texts || !unit || lines.length === 0) {
    article.classList.add('missing');
    part('.clause-title')?.replaceChildren('Không có điều khoản này trên trang');
    part('.clause-source')?.replaceChildren(`${item.instrument}, ${item.anchor}`);
    part('.clause-qr')?.remove();
    return row;
  }
  part('.clause-title')?.replaceChildren(unit.place.charAt(0).toLocaleUpperCase('vi') + unit.place.slice(1));
  const reader = `/van-ban/${item.instrument}/`;
  const source = part<HTMLAnchorElement>('.clause-source a');
  if (source) {
    source.textContent = texts.officialName;
    source.href = siteHref(`${reader}#${item.anchor}`);
  }
  part('.clause-text')?.replaceChildren(
    ...lines.map(({ number, text }) => {
      const line = document.createElement('p');
      line.textContent = [number, text].filter(Boolean).join(' ');
      return line;
    }),
  );
  const address = publicAddress(unit.path ? `${reader}${unit.path}/` : `${reader}#${item.anchor}`);
  if (!address) {
    part('.clause-qr')?.replaceChildren(NO_LINK);
    return row;
  }
  const { size, path } = qrPath(address);
  part('.clause-qr svg')?.setAttribute('viewBox', `0 0 ${size} ${size}`);
  part('.clause-qr path')?.setAttribute('d', path);
  part('.clause-address')?.replaceChildren(address);
  return row;
}
