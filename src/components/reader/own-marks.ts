/** Words that a reader marked and what they noted at them: on this device, sent nowhere. */
import { readStored, writeStored } from '../comfort/device-store.ts';
import { NOT_STORED } from '../comfort/not-stored.ts';
import { toast } from '../comfort/toast.ts';
import { publicAddress, type Unit } from './unit.ts';

export interface OwnMark {
  instrument: string;
  anchor: string;
  citation: string;
  /** Words of the law as they were marked; empty where the note is on the whole clause. */
  words: string;
  note: string;
  /** ISO 8601. */
  created: string;
}

export const ownMarks = (): OwnMark[] => {
  const kept = readStored('danh-dau');
  return Array.isArray(kept) ? (kept as OwnMark[]) : [];
};

export const marksOn = ({ instrument, anchor }: Unit): OwnMark[] =>
  ownMarks().filter((mark) => mark.instrument === instrument && mark.anchor === anchor);

/** @returns whether the device keeps them */
function keep(marks: readonly OwnMark[]): boolean {
  const kept = writeStored('danh-dau', marks);
  if (!kept) toast(NOT_STORED);
  document.dispatchEvent(new CustomEvent('danh-dau'));
  return kept;
}

export function saveMark({ instrument, anchor, citation }: Unit, words: string): void {
  const created = new Date().toISOString();
  if (keep([...ownMarks(), { instrument, anchor, citation, words, note: '', created }]))
    toast('Đã đánh dấu, chỉ lưu trên máy này.');
}

const isSame = (one: OwnMark, other: OwnMark) => one.created === other.created && one.words === other.words;

export const writeNote = (mark: OwnMark, note: string): boolean =>
  keep(ownMarks().map((each) => (isSame(each, mark) ? { ...each, note } : each)));

export const removeMark = (mark: OwnMark): boolean => keep(ownMarks().filter((each) => !isSame(each, mark)));

/** A random one also where a site is served without TLS, as inside an office: there `crypto.randomUUID` is missing. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte, index) => {
    // Version 4, the variant of RFC 9562.
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** All marks as W3C Web Annotations. */
export const asAnnotations = (): string =>
  JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      label: 'Đánh dấu và ghi chú của tôi',
      total: ownMarks().length,
      first: {
        type: 'AnnotationPage',
        items: ownMarks().map(({ instrument, anchor, words, note, created }) => ({
          id: `urn:uuid:${newUuid()}`,
          type: 'Annotation',
          motivation: note ? 'commenting' : 'highlighting',
          created,
          ...(note
            ? { body: { type: 'TextualBody', value: note, format: 'text/plain', language: 'vi' } }
            : {}),
          target: {
            source: publicAddress(`/van-ban/${instrument}/#${anchor}`),
            ...(words ? { selector: { type: 'TextQuoteSelector', exact: words } } : {}),
          },
        })),
      },
    },
    undefined,
    2,
  );
