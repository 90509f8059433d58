/** A reader's own marks as W3C Web Annotations, out and in. Pure; what comes in is of unknown origin. */

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

/** More than anybody marks; a file that holds more is refused. */
const LIMITS = { marks: 5000, words: 20_000, note: 4000, citation: 1000 };

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

/** @param addressOf whole address of a path of the site */
export const toAnnotations = (marks: readonly OwnMark[], addressOf: (path: string) => string) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'AnnotationCollection',
  label: 'Đánh dấu và ghi chú của tôi',
  total: marks.length,
  first: {
    type: 'AnnotationPage',
    items: marks.map(({ instrument, anchor, citation, words, note, created }) => ({
      id: `urn:uuid:${newUuid()}`,
      type: 'Annotation',
      label: citation,
      motivation: note ? 'commenting' : 'highlighting',
      created,
      ...(note ? { body: { type: 'TextualBody', value: note, format: 'text/plain', language: 'vi' } } : {}),
      target: {
        source: addressOf(`/van-ban/${instrument}/#${anchor}`),
        ...(words ? { selector: { type: 'TextQuoteSelector', exact: words } } : {}),
      },
    })),
  },
});

/**
 * Marks out of a file; those that lead to no clause of a text are left out.
 *
 * @returns `undefined` where the file is no collection of annotations
 */
export function fromAnnotations(value: unknown): OwnMark[] | undefined {
  const items = at(at(value, 'first'), 'items');
  if (!Array.isArray(items) || items.length > LIMITS.marks) return undefined;
  return items.flatMap((item: unknown) => {
    const target = at(item, 'target');
    const [, instrument, anchor] =
      /\/van-ban\/([a-z0-9-]+)\/#([a-z0-9-]+)$/.exec(text(at(target, 'source'), 2000)) ?? [];
    const created = text(at(item, 'created'), 40);
    if (!instrument || !anchor || Number.isNaN(Date.parse(created))) return [];
    return [
      {
        instrument,
        anchor,
        citation: text(at(item, 'label'), LIMITS.citation) || `${instrument}, ${anchor}`,
        words: text(at(at(target, 'selector'), 'exact'), LIMITS.words),
        note: text(at(at(item, 'body'), 'value'), LIMITS.note),
        created,
      },
    ];
  });
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
const text = (value: unknown, limit: number): string =>
  typeof value === 'string' && value.length <= limit ? value : '';

/** Are these the same mark, noted on or not? */
export const isSameMark = (one: OwnMark, other: OwnMark): boolean =>
  one.created === other.created && one.anchor === other.anchor && one.words === other.words;
