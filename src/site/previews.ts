import { statusLabels } from '../records/schema/index.ts';
import { capitalised, shorten } from '../pipeline/facts/index.ts';
import { hasDivisionPages } from '../records/division-pages.ts';
import { citedUnit } from './cited-unit.ts';
import type { InstrumentView, Library } from './library.ts';
import { completenessLabels, datedName, titleOf } from './names.ts';

/** What a reader sees of a target before going there. */
export interface Preview {
  name: string;
  title?: string;
  /** Words of the law, or our own where they are not held. */
  words?: string;
  /** True where `words` are the law's. */
  law: boolean;
  /** Status with the day of checking, and how much of the text is held. */
  state?: string;
}

/** What is shown of a page and of places on it, by anchor; the page itself has the key ''. */
export type Previews = Readonly<Record<string, Preview>>;

/** Words of a preview at most. */
const LONGEST = 60;

/**
 * Places of an instrument that links on other pages lead to. On the page of a text its own places are there already;
 * pages of divisions are without them.
 *
 * @returns anchors, sorted
 */
export function previewedAnchors({ id, record, backlinks, law, parts }: InstrumentView): string[] {
  const paged = hasDivisionPages(record);
  const cited = backlinks.flatMap(({ from, target }) => (from !== id || paged ? (target ?? []) : []));
  return [...new Set([...cited, ...(paged || parts.length > 1 ? law.marks.defined : [])])].toSorted();
}

/** What links to an instrument and to places in it show. */
export function instrumentPreviews(view: InstrumentView): Previews {
  const { record, digest, completeness } = view;
  const name = datedName(record);
  const title = titleOf(record);
  const shared = {
    ...(title ? { title } : {}),
    state: [statusShort(record), completenessLabels[completeness].label].filter(Boolean).join('. ') + '.',
  };
  const places = previewedAnchors(view).flatMap((anchor): [string, Preview][] => {
    const unit = citedUnit(view, anchor);
    if (!unit || unit.lines.length === 0) return [];
    const words = unit.lines.map(({ number, text }) => `${number} ${text}`.trim()).join(' ');
    const place = `${capitalised(unit.place)}, ${name}`;
    return [[anchor, { name: place, ...shared, words: shorten(words, LONGEST), law: true }]];
  });
  const summary = digest ? { words: shorten(digest.summary, LONGEST) } : {};
  return { '': { name, ...shared, ...summary, law: false }, ...Object.fromEntries(places) };
}

/** What links to terms show, by the key of each. */
export const termPreviews = ({ tables }: Library): Previews =>
  Object.fromEntries(
    Object.entries(tables.glossary).map(([key, { term, definition }]) => [
      key,
      { name: term, words: definition, law: false },
    ]),
  );

/**
 * Previews as a script: one that a page can load from a disk too, where browsers refuse to fetch.
 *
 * @param page its path in the site, as links lead to it: "van-ban/nd-30-2020-cp"
 */
export const previewScript = (page: string, previews: Previews): string =>
  `(window.lexPreviews ??= {})[${JSON.stringify(page)}] = ${JSON.stringify(previews)};\n`;

/** Status and inference; what is not known says nothing, and the page says how old it is. */
function statusShort({ status: { value, inference } }: InstrumentView['record']): string {
  if (value === 'chua-kiem-chung') return '';
  return `${statusLabels[value]}${inference ? ' (suy luận)' : ''}`;
}
