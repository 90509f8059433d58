import { base } from '../../site/client-href.ts';

/** A unit of law as the open page shows it: where it is, how it is cited, what it says. */

export interface Unit {
  /** Id of the instrument. */
  instrument: string;
  anchor: string;
  /** As named inside a citation: "điểm a khoản 1 Mục III". */
  place: string;
  /** "điểm a khoản 1 Mục III Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ" */
  citation: string;
  /** The same with the subject of the instrument, as offices cite it at its first mention. */
  fullCitation: string;
  /** "điểm a khoản 1 Mục III Nghị định số 30/2020/NĐ-CP" */
  shortCitation: string;
  /** Whole address of the place in the text; absent on a disk, of a site that has no address. */
  address: string | undefined;
  /** Path of the unit's own page, where it has one. */
  page: string | undefined;
}

/** The unit whose number this link is. */
export function unitOf(number: HTMLAnchorElement): Unit | undefined {
  const law = number.closest<HTMLElement>('[data-instrument]')?.dataset ?? {};
  const { instrument, name = '', subject = '', brief = name } = law;
  if (!instrument) return undefined;
  const anchor = decodeURIComponent(number.hash.slice(1));
  const { place = '', path } = number.dataset;
  const reader = `/van-ban/${instrument}/`;
  return {
    instrument,
    anchor,
    place,
    citation: `${place} ${name}`,
    fullCitation: `${place} ${name} ${subject}`.trim(),
    shortCitation: `${place} ${brief}`,
    address: publicAddress(`${reader}#${anchor}`),
    page: path ? `${reader}${path}/` : undefined,
  };
}

/** The number of the innermost unit that a place of the text stands in. */
export function unitAround(place: Element): HTMLAnchorElement | undefined {
  for (let at: Element | null = place; at; at = at.parentElement) {
    const number = at.id && at.querySelector<HTMLAnchorElement>(`a.num[href="#${CSS.escape(at.id)}"]`);
    if (number) return number;
    if (at.hasAttribute('data-law')) return undefined;
  }
  return undefined;
}

/** Words of the law of a unit on this page, line by line, without anything editorial. */
export function lawLines(anchor: string): string[] {
  const place = document.getElementById(anchor);
  if (!place) return [];
  const copy = place.cloneNode(true) as HTMLElement;
  for (const editorial of copy.querySelectorAll('[data-editorial]')) editorial.remove();
  const lines = copy.matches('[data-line]') ? [copy] : [...copy.querySelectorAll('[data-line]')];
  return lines.map((line) => (line.textContent ?? '').replace(/\s+/gu, ' ').trim());
}

/**
 * A page's whole address. A copy read from a disk gives the address at which the site is published, and none where it has
 * none: what a disk calls a page leads nobody else there.
 *
 * @param path from the root of the site
 */
export function publicAddress(path: string): string | undefined {
  const published = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  const from = location.protocol === 'file:' ? published : location.href;
  return from && new URL(`${base}${path}`, from).href;
}

/** The address to send people to: the unit's own page, which has a preview, else its place in the text. */
export const sharedAddress = ({ page, address }: Unit): string | undefined =>
  page ? publicAddress(page) : address;

/** Words with where they are from: the citation, and the address where there is one. */
export const withSource = (words: string, of: Unit): string =>
  `${words}\n(${[of.fullCitation, sharedAddress(of)].filter(Boolean).join('; ')})`;
