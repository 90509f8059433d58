import type { Content } from '../records/load/index.ts';
import { isUncompared } from '../records/schema/provenance.ts';
import { digest } from '../reuse/digest.ts';
import { instrumentDocument } from './documents.ts';
import { standings } from './known-laws.ts';
import { digestPassage, notePassage } from './notes.ts';
import type { SearchDocument } from './types.ts';

/** A page that can be searched. */
export interface SearchPage {
  id: string;
  /** Digest of all that its document is made of. */
  key(): string;
  /** Made anew whenever it is asked for: all the words of a large corpus do not fit into memory. */
  document(): SearchDocument;
}

/** Every page of the corpus that can be searched, notes and summaries with the page they stand on. */
export function corpusPages(content: Content): SearchPage[] {
  const { instruments, documents, annotations, digests, provenance } = content;
  const standing = standings(content);
  const pages = [...instruments.values()].map((record): SearchPage => {
    const { id } = record;
    const summary = digests.get(id);
    const notes = annotations.get(id) ?? [];
    const origin = provenance.get(id);
    const state = { standing: standing.get(id), uncompared: origin !== undefined && isUncompared(origin) };
    return {
      id,
      key: () => digest(JSON.stringify([record, documents.get(id)?.digest, summary, notes, state])),
      document: () =>
        instrumentDocument(
          record,
          documents.get(id)?.tree,
          [...(summary ? [digestPassage(summary)] : []), ...notes.map(notePassage)],
          state,
        ),
    };
  });
  return [
    ...pages,
    ...[termsDocument(content), ...bodyDocuments(content), ...packDocuments(content)].map(madePage),
  ];
}

const madePage = (document: SearchDocument): SearchPage => ({
  id: document.id,
  key: () => digest(JSON.stringify(document)),
  document: () => document,
});

type Page = Pick<SearchDocument, 'id' | 'url' | 'name' | 'type'> & Partial<SearchDocument>;

/** A page that editors wrote. */
const editorialPage = (page: Page): SearchDocument => ({
  subject: '',
  bodies: [],
  names: [],
  passages: [],
  ...page,
});

/** The page of terms: each term at its own place. */
const termsDocument = ({ tables }: Content): SearchDocument =>
  editorialPage({
    id: 'thuat-ngu',
    url: '/thuat-ngu/',
    name: 'Thuật ngữ',
    type: 'Thuật ngữ',
    passages: Object.entries(tables.glossary).map(([key, { term, abbreviations, definition }]) => ({
      anchor: key,
      label: term,
      kind: 'note',
      text: `${[term, ...abbreviations].join(', ')}: ${definition}`,
    })),
  });

/** The page of each body: under its names, and with who does its work now. */
const bodyDocuments = ({ tables: { bodies } }: Content): SearchDocument[] =>
  Object.entries(bodies).map(([key, { name, aliases, abbreviations, successors }]) => {
    const now = successors.flatMap((successor) => bodies[successor.key]?.name ?? []);
    const text = [
      [name, ...aliases, ...abbreviations].join(', '),
      ...(now.length > 0 ? [`Nay là ${now.join(', ')}`] : []),
    ].join('. ');
    return editorialPage({
      id: `co-quan-${key}`,
      url: `/co-quan/${key}/`,
      name,
      type: 'Cơ quan',
      bodies: [name],
      names: [...aliases, ...abbreviations],
      passages: [{ anchor: '', label: '', kind: 'note', text }],
    });
  });

/** The page of each training pack, with the hints for its clauses. */
const packDocuments = ({ packs }: Content): SearchDocument[] =>
  [...packs.values()].map(({ id, name, description, items }) =>
    editorialPage({
      id: `tap-huan-${id}`,
      url: `/tap-huan/${id}/`,
      name,
      type: 'Gói tập huấn',
      passages: [
        {
          anchor: '',
          label: '',
          kind: 'note',
          text: [name, description, ...items.flatMap(({ note }) => note ?? [])].join('. '),
        },
      ],
    }),
  );
