import type { Reference, ReferenceTarget } from '../../lexast/index.ts';

/**
 * The `lex:` address of a reference, readable to a lawyer in MDX source:
 *
 * - `lex:nq-128-2020-cp` an instrument by its id;
 * - `lex:luat-21-2017-qh14#dieu-5-khoan-2` a place in it;
 * - `lex:#muc-iii-khoan-1` a place in this instrument;
 * - `lex:?so=6773/TTr-BKHĐT,ngay=2021-10-06` an instrument known by number (or name) and date only.
 *
 * Several targets of one citation are joined by `;`.
 */
export function toLexUri(targets: readonly ReferenceTarget[]): string {
  return `lex:${targets.map(formatTarget).join(';')}`;
}

function formatTarget(target: ReferenceTarget): string {
  const place = target.anchor ? `#${target.anchor}` : '';
  if (target.id !== undefined) return `${target.id}${place}`;
  if (target.instrument === undefined) return place;
  const known = [['so', target.instrument], ...(target.date ? [['ngay', target.date]] : [])];
  return `?${known.map(([key, value]) => `${key}=${encodeValue(value ?? '')}`).join(',')}${place}`;
}

/** Only what would end the value early is escaped, so that numbers stay readable. */
const encodeValue = (value: string) => value.replace(/[%,;#\s<>()\\"]/g, (char) => encodeURIComponent(char));

/**
 * Read a `lex:` address back.
 *
 * @returns targets with `id`, `instrument`, `date` and `anchor`; `path` is empty, since an anchor says it
 * @throws Error when the address is not of the `lex:` scheme
 */
export function fromLexUri(uri: string): ReferenceTarget[] {
  if (!uri.startsWith('lex:')) throw new Error(`not a lex: address: ${uri}`);
  const rest = uri.slice('lex:'.length);
  if (rest === '') return [];
  return rest.split(';').map((part): ReferenceTarget => {
    const [head = '', anchor] = part.split('#');
    const target: ReferenceTarget = { path: {} };
    if (head.startsWith('?')) {
      for (const pair of head.slice(1).split(',')) {
        // A value may hold "=" itself: only the first one ends the key.
        const [, key, value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
        if (key === 'so') target.instrument = decodeURIComponent(value);
        if (key === 'ngay') target.date = decodeURIComponent(value);
      }
    } else if (head) target.id = head;
    if (anchor) target.anchor = anchor;
    return target;
  });
}

/** Words that stand in a link's title when the citation is not certain; none when it is. */
const statusTitles: Record<Reference['status'], string | null> = {
  resolved: null,
  ambiguous: 'chưa rõ văn bản nào',
  unresolved: 'chưa xác định',
};

/** Title of the MDX link for a reference. */
export const statusTitle = (status: Reference['status']) => statusTitles[status];

/** Status from the title of an MDX link. */
export function statusFromTitle(title: string | null | undefined): Reference['status'] {
  if (title === statusTitles.ambiguous) return 'ambiguous';
  return title === statusTitles.unresolved ? 'unresolved' : 'resolved';
}
