import type { AnnotationInput } from '../../compile/annotation/index.ts';
import type { AnnotationKind } from '../../records/schema/index.ts';
import { noteText, notesOf } from '../downloads/note-texts.ts';
import { instrumentHref } from '../href.ts';
import type { Library } from '../library.ts';
import { addressOrPath } from '../published-at.ts';

/** Motivations of the W3C Web Annotation model for the kinds of notes. */
const motivations: Record<AnnotationKind, AnnotationInput['motivation']> = {
  'giai-thich': 'commenting',
  'hieu-luc': 'commenting',
  'to-chuc': 'commenting',
  'nhiem-vu': 'classifying',
  'lien-he': 'linking',
};

/** All notes of the library as web annotations. Addresses are paths where the site has no address; JSON-LD resolves them. */
export function webAnnotations({ instruments, sources }: Library, site: URL | undefined): AnnotationInput[] {
  return [...instruments.values()].flatMap((view) =>
    notesOf(view).map((note) => ({
      id: `${view.id}-${note.id}`,
      source: addressOrPath(instrumentHref(view.id), site),
      anchor: note.target,
      ...(note.quote ? { quote: note.quote } : {}),
      body: { value: noteText(note), format: 'text/plain' as const },
      motivation: motivations[note.kind],
      creator: { name: note.creator, role: 'editor' },
      created: note.created,
      sources: note.sources.flatMap((key) => {
        const source = sources[key];
        return source?.kind === 'page' && source.complete ? [source.address] : [];
      }),
    })),
  );
}
