/** Names that the reader, the review list and the desk share. */

/** Where the desk is, from the root of the site. */
export const DESK = '/bien-tap/';
/** Where the list of what waits for a person is. */
export const WAITING = `${DESK}cho-duyet/`;
/** How the name of a collection of notes begins; the id of the instrument follows. */
export const NOTES = 'chu-giai-';

/** What a note on selected words begins with. */
export interface NewNote {
  instrument: string;
  anchor: string;
  exact: string;
  /** Words beside them, where `exact` stands more than once in the clause. */
  prefix?: string;
  suffix?: string;
}

/** Where the form of a new note opens with its place and its quote filled in. */
export function newNoteHref({ instrument, anchor, exact, prefix, suffix }: NewNote): string {
  const given = new URLSearchParams({ 'van-ban': instrument, neo: anchor, trich: exact });
  if (prefix) given.set('truoc', prefix);
  if (suffix) given.set('sau', suffix);
  return `${DESK}?${given.toString()}#/collections/${NOTES}${instrument}/new`;
}

/** The form of a file of `content/`, by its path there; `undefined` where it has none. */
export function formHref(file: string): string | undefined {
  const [folder = '', ...rest] = file.replace(/^content\//, '').split('/');
  const name = (rest.at(-1) ?? folder).replace(/\.(?:mdx|yaml)$/, '');
  if (folder === 'annotations' && rest.length === 2)
    return `${DESK}#/collections/${NOTES}${rest[0] ?? ''}/entries/${name}`;
  const collection = { instruments: 'van-ban', digests: 'tom-luoc', packs: 'goi-tap-huan' }[folder];
  if (collection) return `${DESK}#/collections/${collection}/entries/${name}`;
  const table = tables[folder];
  return table && `${DESK}#/collections/bang/entries/${table}`;
}

/** Tables by their files. */
const tables: Readonly<Record<string, string>> = {
  'sources.yaml': 'nguon',
  'bodies.yaml': 'co-quan',
  'places.yaml': 'tinh-thanh',
  'regions.yaml': 'vung',
  'glossary.yaml': 'thuat-ngu',
  'timeline.yaml': 'dong-thoi-gian',
  'everyday.yaml': 'tu-thuong-ngay',
};
