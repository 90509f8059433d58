import { statusLabels } from '../records/schema/index.ts';
import { capitalised, shorten } from '../pipeline/facts/index.ts';
import { hasDivisionPages } from '../records/division-pages.ts';
import { citedUnit } from './cited-unit.ts';
import type { InstrumentView, Library } from './library.ts';
import { completenessLabels, datedName, titleOf } from './names.ts';

/** The preview of the target of a link. */
export interface Preview {
  name: string;
  title?: string;
  /** Words of the law, or of the editors' summary where the text is not held. */
  words?: string;
  /** Whether `words` are the law's. */
  law: boolean;
  /** Status with the day of checking, and how much of the text is held. */
  state?: string;
}

/** Previews of the places on a page, by anchor; that of the page itself has the key ''. */
export type Previews = Readonly<Record<string, Preview>>;

/** Words of a preview at most. */
const LONGEST = 60;

/**
 * Anchors of the places that links on other pages lead to. Links within the page of a text need no previews in the script; those
 * on division pages and parts do.
 *
 * @returns anchors, sorted
 */
export function previewedAnchors({ id, record, backlinks, law, parts }: InstrumentView): string[] {
  const paged = hasDivisionPages(record);
  const cited = backlinks.flatMap(({ from, target }) => (from !== id || paged ? (target ?? []) : []));
  return [...new Set([...cited, ...(paged || parts.length > 1 ? law.marks.defined : [])])].toSorted();
}

/** Previews of an instrument and of places in it. */
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

/** Previews of the terms of the glossary, by key. */
export const termPreviews = ({ tables }: Library): Previews =>
  Object.fromEntries(
    Object.entries(tables.glossary).map(([key, { term, definition }]) => [
      key,
      { name: term, words: definition, law: false },
    ]),
  );

/**
 * Previews as a script, which a page can load from a disk too, where browsers refuse to fetch data.
 *
 * @param page path of the page in the site: "van-ban/nd-30-2020-cp"
 */
export const previewScript = (page: string, previews: Previews): string =>
  `(window.lexPreviews ??= {})[${JSON.stringify(page)}] = ${JSON.stringify(previews)};\n`;

/** The status, marked where it is an inference; empty where it is not verified. */
function statusShort({ status: { value, inference } }: InstrumentView['record']): string {
  if (value === 'chua-kiem-chung') return '';
  return `${statusLabels[value]}${inference ? ' (suy luận)' : ''}`;
}
