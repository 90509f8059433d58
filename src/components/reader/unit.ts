/** A unit of law as the open page shows it: where it is, how it is cited, what it says. */

export interface Unit {
  /** Id of the instrument. */
  instrument: string;
  anchor: string;
  /** As named inside a citation: "điểm a khoản 1 Mục III". */
  place: string;
  /** "điểm a khoản 1 Mục III Nghị quyết số 57/NQ-CP ngày 21 tháng 4 năm 2022 của Chính phủ" */
  citation: string;
  /** Whole address of the place in the text. */
  address: string;
  /** Whole address of the unit's own page, which has a preview; else `address`. */
  page: string;
}

/** The unit whose number this link is. */
export function unitOf(number: HTMLAnchorElement): Unit | undefined {
  const law = number.closest<HTMLElement>('[data-instrument]');
  const { instrument, name = '', reader = '' } = law?.dataset ?? {};
  if (!instrument) return undefined;
  const anchor = decodeURIComponent(number.hash.slice(1));
  const { place = '', page } = number.dataset;
  const address = publicAddress(`${reader}#${anchor}`);
  return {
    instrument,
    anchor,
    place,
    citation: `${place} ${name}`,
    address,
    page: page ? publicAddress(page) : address,
  };
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

/** A page's whole address. A copy read from a disk gives the address at which the site is published. */
export function publicAddress(path: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const base = location.protocol === 'file:' && canonical ? canonical.href : location.href;
  return new URL(path, base).href;
}
