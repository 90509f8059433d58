import type { DocumentFile, DocumentFrontmatter } from '../records/documents/index.ts';
import type { Annotation } from '../records/load/annotations.ts';
import type { Content } from '../records/load/content.ts';
import type { Digest } from '../records/load/digests.ts';
import { movedAnchors } from '../records/ledger/index.ts';
import { hasDivisionPages } from '../records/paged.ts';
import type { Instrument, Provenance } from '../records/schema/index.ts';
import type { Document } from '../lexast/index.ts';
import type { Backlink } from './backlinks.ts';
import type { ChangedNames } from './changed-names.ts';
import { type DivisionView, divisionViews } from './divisions.ts';
import type { LawContext } from './law-context.ts';
import { lawContext } from './law-of-text.ts';

/** An instrument as pages show it. Its text is read when it is asked for, and may be forgotten again. */
export interface InstrumentView {
  id: string;
  record: Instrument;
  /** Absent for instruments that we only know of. */
  readonly tree?: Document | undefined;
  frontmatter?: DocumentFrontmatter;
  provenance?: Provenance;
  completeness: 'full' | 'partial' | 'none';
  readonly divisions: DivisionView[];
  backlinks: readonly Backlink[];
  /** What editors wrote on it. */
  notes: readonly Annotation[];
  /** Anchors that once named a place, by the anchor where it is now. */
  moved: ReadonlyMap<string, readonly string[]>;
  /** Editorial summary, where the text is not held. */
  digest?: Digest;
  readonly law: LawContext;
}

/** What is derived of a tree lives as long as the tree, so that nodes of two readings never meet. */
interface Derived {
  law: LawContext;
  divisions: DivisionView[];
}

/**
 * Views of all instruments, by id.
 *
 * @param cited backlinks by id
 */
export function instrumentViews(
  content: Content,
  cited: ReadonlyMap<string, readonly Backlink[]>,
  changed: ChangedNames,
): Map<string, InstrumentView> {
  const { instruments: records, documents, annotations, digests, provenance, ledger, tables } = content;
  const derived = new WeakMap<Document, Derived>();
  const views = new Map<string, InstrumentView>();
  for (const record of records.values()) {
    const { id } = record;
    const file: DocumentFile | undefined = documents.get(id);
    const notes = annotations.get(id) ?? [];
    const links = cited.get(id) ?? [];
    const origin = provenance.get(id);
    const digest = digests.get(id);
    const moved = movedAnchors(ledger, id);
    const known = { record, notes, backlinks: links, records, moved, changed, glossary: tables.glossary };
    // Its divisions have pages of their own, which all need it: it is not forgotten.
    const kept = hasDivisionPages(record) ? file?.tree : undefined;
    const treeOf = () => kept ?? file?.tree;
    const derive = (tree: Document): Derived => {
      const before = derived.get(tree);
      if (before) return before;
      const made = {
        law: lawContext(tree, known),
        divisions: hasDivisionPages(record) ? divisionViews(tree) : [],
      };
      derived.set(tree, made);
      return made;
    };
    views.set(id, {
      id,
      record,
      completeness: file?.frontmatter.completeness ?? 'none',
      backlinks: links,
      notes,
      moved,
      ...(file ? { frontmatter: file.frontmatter } : {}),
      ...(origin ? { provenance: origin } : {}),
      ...(digest ? { digest } : {}),
      get tree() {
        return treeOf();
      },
      get divisions() {
        const tree = hasDivisionPages(record) ? treeOf() : undefined;
        return tree ? derive(tree).divisions : [];
      },
      get law() {
        const tree = treeOf();
        return tree ? derive(tree).law : lawContext(undefined, known);
      },
    });
  }
  return views;
}
