/** An editorial note in plain values. */
export interface AnnotationInput {
  /** Key of the note, unique in the corpus. */
  id: string;
  /** Absolute address of the page it speaks of. */
  source: string;
  /** Anchor on that page. */
  anchor: string;
  /** The words it speaks of, with a little of what stands around them. */
  quote?: { exact: string; prefix?: string; suffix?: string };
  /** The note, as plain text or HTML. */
  body: { value: string; format: 'text/plain' | 'text/html' };
  /** A motivation of the W3C vocabulary. */
  motivation: 'commenting' | 'describing' | 'classifying' | 'linking' | 'questioning' | 'highlighting';
  creator?: { name: string; role?: string };
  /** ISO 8601 */
  created?: string;
  modified?: string;
  /** Addresses of what the note leans on. */
  sources?: readonly string[];
}

/**
 * Notes as a W3C Web Annotation collection (Recommendation of 2017) with one page.
 *
 * A note that speaks of words has a TextQuoteSelector refined from the place's FragmentSelector, so that it is
 * found again when the page around it changes.
 *
 * @param collection absolute address where the collection is published, and its title
 */
export function toWebAnnotations(
  notes: readonly AnnotationInput[],
  collection: { url: string; label: string },
): string {
  const items = notes.map((note) => annotation(note, collection.url));
  return `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: collection.url,
      type: 'AnnotationCollection',
      label: collection.label,
      total: items.length,
      first: {
        id: `${collection.url}#trang-1`,
        type: 'AnnotationPage',
        partOf: collection.url,
        startIndex: 0,
        items,
      },
    },
    null,
    1,
  )}\n`;
}

const annotation = (note: AnnotationInput, collection: string) => ({
  id: `${collection}#${note.id}`,
  type: 'Annotation',
  motivation: note.motivation,
  creator: note.creator && { type: 'Organization', name: note.creator.name, role: note.creator.role },
  created: note.created,
  modified: note.modified,
  body: [
    { type: 'TextualBody', value: note.body.value, format: note.body.format, language: 'vi' },
    ...(note.sources ?? []).map((source) => ({ type: 'SpecificResource', purpose: 'linking', source })),
  ],
  target: {
    type: 'SpecificResource',
    source: note.source,
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      value: note.anchor,
      refinedBy: note.quote && { type: 'TextQuoteSelector', ...note.quote },
    },
  },
});
