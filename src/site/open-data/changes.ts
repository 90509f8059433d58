import type { Instrument } from '../../records/schema/index.ts';
import { instrumentHref } from '../href.ts';
import type { InstrumentView } from '../library.ts';
import { datedName } from '../names.ts';
import { notesOf } from '../downloads/note-texts.ts';

/** A change of the site's content, as feeds list it. */
export interface Change {
  title: string;
  text: string;
  /** Whole address; unique among changes that have no `id`. */
  url: string;
  /** Identifies a correction, whose address is that of the corrected text. */
  id?: string;
  /** ISO date. */
  date: string;
}

/** Changes of some texts, newest first: texts received, summaries and notes written, corrections. */
export function changes(views: readonly InstrumentView[], site: URL): Change[] {
  return views
    .flatMap((view) => changesOf(view, site))
    .toSorted((left, right) => right.date.localeCompare(left.date) || (left.url < right.url ? -1 : 1));
}

function changesOf(view: InstrumentView, site: URL): Change[] {
  const { record, provenance, completeness, digest } = view;
  const name = datedName(record);
  const at = (anchor?: string) => new URL(instrumentHref(view.id, anchor), site).href;
  return [
    ...(provenance
      ? [
          {
            title: `Nguyên văn: ${name}`,
            text: completeness === 'full' ? 'Có toàn văn.' : 'Có một phần nguyên văn.',
            url: at(),
            date: provenance.received,
          },
        ]
      : []),
    ...(digest
      ? [{ title: `Tóm lược: ${name}`, text: digest.summary, url: at('tom-luoc'), date: digest.created }]
      : []),
    ...notesOf(view).map((note) => ({
      title: `Chú giải: ${note.title}`,
      text: name,
      url: at(`chu-giai-${note.id}`),
      date: note.created,
    })),
    ...corrected(record.corrections, `Đính chính: ${name}`, at('thong-tin')),
    ...notesOf(view).flatMap((note) =>
      corrected(note.corrections, `Đính chính chú giải: ${note.title}`, at(`chu-giai-${note.id}`)),
    ),
  ];
}

const corrected = (corrections: Instrument['corrections'], title: string, url: string): Change[] =>
  (corrections ?? []).map(({ date, by, why }) => ({
    title,
    text: `${why} (${by})`,
    url,
    id: `${url}?dinh-chinh=${date}`,
    date,
  }));
